import { day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { limits } from '#core/exchange/limits.ts'
import { dayOf } from '#platform/clock.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  Card,
  errorList,
  FileField,
  FileLink,
  Form,
  type FormState,
  Submit,
} from '#platform/ui/index.ts'
import type { Cv } from '../model.ts'
import { cvTexts } from '../texts/cv.ts'
import { BackLine } from './back-line.tsx'

type CvPageProps = {
  lang: Lang
  cv: Cv | undefined
  state: FormState
  action: string
  fileHref: string
  profileHref: string
  backHref: string | undefined
  once: () => string
}

const MB = 1024 * 1024

/** The CV that is there, and the way to put one in its place or take it away. */
export function CvPage(p: CvPageProps) {
  const t = cvTexts(p.lang)
  return (
    <>
      <BackLine lang={p.lang} href={p.backHref} />
      <p>{t.who}</p>
      {p.cv ? <CvNow {...p} cv={p.cv} /> : <p>{t.none}</p>}
      <Form action={p.action} once={p.once()} errors={errorList(p.state)} files>
        <FileField
          name="file"
          label={p.cv ? t.replace : t.upload}
          error={p.state.errors.file}
          accept=".pdf,.docx"
          kinds={t.kinds}
          maxMb={limits.cvBytes / MB}
        />
        <p class="muted">{t.clean}</p>
        {p.cv && <p class="muted">{t.replaceHint}</p>}
        <Submit label={t.save}>
          <ButtonLink href={p.profileHref} label={t.back} kind="tertiary" />
        </Submit>
      </Form>
    </>
  )
}

function CvNow({ lang, cv, action, fileHref, once }: CvPageProps & { cv: Cv }) {
  const t = cvTexts(lang)
  return (
    <Card title={t.now} tone="tint">
      <p>
        <FileLink
          href={fileHref}
          name={cv.fileName}
          kind={cv.fileName.toLowerCase().endsWith('.pdf') ? 'pdf' : 'docx'}
          size={sizeText(cv.size, lang)}
        />
      </p>
      <p class="muted">{t.since(formatDay(day(dayOf(cv.createdAt)), lang))}</p>
      <Form action={action} once={once()} label={t.remove}>
        <p>{t.removeText}</p>
        <Submit label={t.remove} kind="warning" name="_valg" value="slet" />
      </Form>
    </Card>
  )
}

/** `230 kB`, `1,4 MB`. */
const sizeText = (bytes: number, lang: Lang): string =>
  bytes < MB
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / MB).toLocaleString(lang, { maximumFractionDigits: 1 })} MB`
