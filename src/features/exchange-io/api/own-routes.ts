import type { VacancyHooks } from '#features/vacancies/index.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { closeWith, create, listOwn, publish, readOwn, replace, upsert } from './own-handlers.ts'
import { closing, ownQuery, ownVacancies, ownVacancy, problem, vacancyInput } from './schemas.ts'

const TAG = 'Own vikariater'
const refused = (description: string) => ({ description, schema: problem })
const INVALID = refused('A field cannot be used; each is named in `fields`')
const NOT_FOUND = refused('There is no such vikariat of this company')
const OK = { description: 'The vikariat as it stands now', schema: ownVacancy }

/** What a company's key opens. */
export const ownRoutes = (hooks: VacancyHooks): Route[] => [
  get('/api/v1/me/vacancies', listOwn, {
    api: {
      id: 'listOwnVacancies',
      tag: TAG,
      summary: 'All vikariater of the company, drafts too, the newest first',
      query: ownQuery,
      key: true,
      responses: {
        200: { description: 'A page', schema: ownVacancies },
        304: { description: 'Unchanged since the ETag of If-None-Match' },
        400: refused('A parameter that does not exist, or stands twice'),
        422: INVALID,
      },
    },
  }),
  get('/api/v1/me/vacancies/:number', readOwn, {
    api: {
      id: 'readOwnVacancy',
      tag: TAG,
      summary: 'One vikariat of the company',
      key: true,
      responses: {
        200: { description: 'The vikariat; the ETag is its version', schema: ownVacancy },
        304: { description: 'Unchanged since the ETag of If-None-Match' },
        404: NOT_FOUND,
      },
    },
  }),
  post('/api/v1/vacancies', create, {
    api: {
      id: 'createVacancy',
      tag: TAG,
      summary: 'Make a draft',
      body: vacancyInput,
      key: true,
      responses: {
        201: { description: 'The draft; Location leads to it', schema: ownVacancy },
        409: refused('The company has too many open vikariater, or has ceased'),
        422: INVALID,
      },
    },
  }),
  {
    method: 'PUT',
    path: '/api/v1/vacancies/:number',
    handle: replace,
    api: {
      id: 'replaceVacancy',
      tag: TAG,
      summary: 'Say anew what a vikariat is. With If-Match only when nobody changed it meanwhile',
      body: vacancyInput,
      key: true,
      responses: {
        200: OK,
        400: refused('If-Match is no ETag of ours'),
        404: NOT_FOUND,
        409: refused('The vikariat is closed'),
        412: refused('It has changed since the ETag of If-Match'),
        422: refused('A field cannot be used, or a published vikariat would lack what it must have'),
      },
    },
  },
  {
    method: 'PUT',
    path: '/api/v1/vacancies/by-source/:source/:id',
    handle: upsert,
    api: {
      id: 'putVacancyBySource',
      tag: TAG,
      summary:
        'Make or replace the vikariat that your own system knows by this id. Sending it twice changes nothing',
      body: vacancyInput,
      key: true,
      responses: {
        200: OK,
        201: { description: 'The draft that was made; Location leads to it', schema: ownVacancy },
        409: refused('Closed, too many open vikariater, or a file of the company is being brought in'),
        422: refused('A field cannot be used, or a published vikariat would lack what it must have'),
      },
    },
  },
  post('/api/v1/vacancies/:number/publish', publish, {
    api: {
      id: 'publishVacancy',
      tag: TAG,
      summary: 'Publish a draft. What is published already stays as it is',
      key: true,
      responses: {
        200: OK,
        404: NOT_FOUND,
        409: refused('The vikariat is closed'),
        422: refused('It lacks something; each part is named in `fields`'),
      },
    },
  }),
  post('/api/v1/vacancies/:number/close', closeWith(hooks), {
    api: {
      id: 'closeVacancy',
      tag: TAG,
      summary: 'Close a published vikariat and say how it went. Those who wait for an answer are told',
      body: closing,
      key: true,
      responses: {
        200: OK,
        404: NOT_FOUND,
        409: refused('Not published, or the outcome does not fit'),
        422: INVALID,
      },
    },
  }),
]
