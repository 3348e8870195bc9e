import { Alert } from './alert.tsx'
import { BarChart } from './bar-chart.tsx'
import { Card, CardGrid, LinkCard } from './card.tsx'
import { DefinitionList } from './definition-list.tsx'
import { ErrorPage } from './error-page.tsx'
import { Facts } from './facts.tsx'
import { FileLink } from './file-link.tsx'
import { ButtonLink, SubmitButton } from './form.tsx'
import { KeyFigures } from './key-figures.tsx'
import { Messages } from './messages.tsx'
import { Progress } from './progress.tsx'
import { Receipt } from './receipt.tsx'
import { Steps } from './steps.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { StatusTag, Tag } from './tag.tsx'
import { Timeline } from './timeline.tsx'
import { WhoActsNext } from './who-acts-next.tsx'

type Company = { name: string; town: string; open: number; days: number }

const companies: Company[] = [
  { name: 'Ærø Rengøring ApS', town: 'Ballerup', open: 12, days: 3 },
  { name: 'Gladsaxe Kommune', town: 'Gladsaxe', open: 1204, days: 11 },
]

const columns = [
  { label: 'Virksomhed', cell: (c: Company) => <a href="#virksomhed">{c.name}</a>, rowHeader: true },
  { label: 'By', cell: (c: Company) => c.town, sort: { href: '#by' } },
  {
    label: 'Ledige pladser',
    cell: (c: Company) => c.open.toLocaleString('da'),
    numeric: true,
    sort: { href: '#pladser', now: 'desc' as const },
  },
  { label: 'Svartid i dage', cell: (c: Company) => c.days, numeric: true },
]

/** Words, messages and who must act. */
export function ShowcaseMessages() {
  return (
    <>
      <div class="buttons">
        <SubmitButton label="Primær" />
        <SubmitButton label="Sekundær" kind="secondary" icon="edit" />
        <SubmitButton label="Tertiær" kind="tertiary" />
        <SubmitButton label="Slet min profil" kind="warning" icon="delete" />
        <ButtonLink href="#hent" label="Hent som Excel" icon="download" />
      </div>
      <p class="tags">
        <Tag label="Jobrotation" tone="brand" icon="student" /> <Tag label="Kørekort B" icon="car" />
        <StatusTag label="Kladde" tone="neutral" /> <StatusTag label="Opslået" tone="brand" />
        <StatusTag label="Under vurdering" tone="info" /> <StatusTag label="Ansat" tone="success" />
        <StatusTag label="Frist snart" tone="warning" /> <StatusTag label="Afslag" tone="error" />
      </p>
      <Alert kind="info" title="Du kan altid gemme og fortsætte senere">
        Vi gemmer en kladde for hvert trin.
      </Alert>
      <Alert kind="success" title="Vikariatet er slået op" />
      <Alert
        kind="warning"
        title="Perioden overlapper et andet vikariat"
        action={<a href="#se">Se det andet</a>}
      >
        Du kan godt søge begge, men kun blive ansat i det ene.
      </Alert>
      <Alert kind="error" title="Filen kunne ikke læses">
        Gem den som PDF, og prøv igen.
      </Alert>
      <WhoActsNext who={{ name: 'Gladsaxe Kommune' }} what="læser din ansøgning" deadline="mandag 19. maj" />
      <WhoActsNext who="you" what="bekræft din første dag" deadline="i morgen" />
      <WhoActsNext who="you" what="svar på beskeden" deadline="12. maj" overdue />
      <WhoActsNext who="none" />
      <Steps
        steps={[
          { label: 'Stilling', state: 'done', href: '#trin1' },
          { label: 'Tid og sted', state: 'error', href: '#trin2' },
          { label: 'Krav til vikaren', state: 'current' },
          { label: 'Løn', state: 'todo' },
          { label: 'Se og slå op', state: 'todo' },
        ]}
      />
      <Tabs
        label="Ansøgninger"
        tabs={[
          { href: '#i-gang', label: 'I gang', count: 4, current: true },
          { href: '#afsluttet', label: 'Afsluttede', count: 12 },
          { href: '#gemt', label: 'Gemte' },
        ]}
      />
    </>
  )
}

/** Facts, figures and tables. */
export function ShowcaseFacts() {
  return (
    <>
      <KeyFigures
        figures={[
          { label: 'ledige vikariater', value: '214', href: '#v' },
          { label: 'kandidater denne uge', value: '38', hint: '6 flere end sidste uge' },
          { label: 'dage til første svar', value: '2,4', hint: 'Gennemsnit for alle: 5,1' },
        ]}
      />
      <Facts
        big
        facts={[
          { icon: 'calendar-month', label: 'Periode', text: '2. juni til 29. august 2014' },
          { icon: 'time', label: 'Timer om ugen', text: '32 timer, dagvagt' },
          { icon: 'location', label: 'Sted', text: 'Bagsværd' },
          { icon: 'payments', label: 'Løn', text: 'Efter overenskomst mellem FOA og KL' },
        ]}
      />
      <Card
        title="Det har du svaret"
        aside={<StatusTag label="Kladde" tone="neutral" />}
        foot={<a href="#alt">Ret alt</a>}
      >
        <DefinitionList
          items={[
            { term: 'Stilling', value: 'Pædagogmedhjælper', changeHref: '#stilling' },
            { term: 'Periode', value: '2. juni til 29. august 2014', changeHref: '#periode' },
            { term: 'Kørekort', changeHref: '#korekort' },
          ]}
        />
      </Card>
      <Table caption="Virksomheder med ledige pladser" columns={columns} rows={companies} />
      <Table caption="Samme tabel i egen rulleboks" columns={columns} rows={companies} narrow="scroll" />
      <Table caption="Ingen rækker" columns={columns} rows={[]} empty="Ingen virksomheder endnu." />
      <BarChart
        title="Ledige pladser efter fag"
        labelHead="Fag"
        valueHead="Pladser"
        bars={[
          { label: 'Pleje og omsorg', value: 138, highlight: true },
          { label: 'Børn og unge', value: 74 },
          { label: 'Rengøring og køkken', value: 31 },
          { label: 'Kontor', value: 0 },
        ]}
      />
      <CardGrid>
        <LinkCard
          href="#ledig"
          icon="person"
          level={3}
          title="Jeg søger job"
          text="Lav en profil på fem minutter."
        />
        <LinkCard
          href="#firma"
          icon="business"
          level={3}
          title="Vi mangler en vikar"
          text="Slå et vikariat op i dag."
        />
        <Card title="Fremhævet" level={3} tone="accent">
          Et kort i accentfarven.
        </Card>
        <Card title="Tonet" level={3} tone="tint">
          Et kort i en lys udgave af vores egen farve.
        </Card>
      </CardGrid>
    </>
  )
}

/** What goes on over time, and how things end. */
export function ShowcaseEnds() {
  return (
    <>
      <Timeline
        label="Ansøgningens forløb"
        events={[
          { title: 'Sendt', when: '6. maj 2014 kl. 9.12', at: '2014-05-06T09:12', who: 'dig', tone: 'brand' },
          { title: 'Set af virksomheden', when: '7. maj 2014', at: '2014-05-07' },
          {
            title: 'Inviteret til samtale',
            when: '8. maj 2014',
            at: '2014-05-08',
            tone: 'success',
            text: 'Kl. 10 i Bagsværd',
          },
        ]}
      />
      <Messages
        label="Beskeder med Gladsaxe Kommune"
        messages={[
          {
            from: 'Lone, Gladsaxe Kommune',
            when: '8. maj kl. 10.02',
            at: '2014-05-08T10:02',
            text: 'Hej!\nKan du komme fredag kl. 10?',
          },
          {
            from: 'Dig',
            own: true,
            when: '8. maj kl. 10.40',
            at: '2014-05-08T10:40',
            text: 'Ja tak, det passer fint.',
          },
        ]}
      />
      <Messages label="Ingen beskeder" messages={[]} />
      <Progress label="Indlæser vikariater.csv" done={1240} total={2000} running detail="3 linjer med fejl" />
      <p>
        <FileLink href="#cv" name="Mit CV" kind="pdf" size="240 kB" />
      </p>
      <Receipt
        title="Din ansøgning er sendt"
        text="Gladsaxe Kommune kan nu se den."
        number="2014-0507-3F9A"
        next={[
          'De læser den inden mandag 19. maj.',
          'Vi skriver til dig, når der er nyt.',
          'Hører de ikke fra sig, minder vi dem om det.',
        ]}
        actions={<ButtonLink href="#mine" label="Se mine ansøgninger" kind="primary" />}
      />
      <ErrorPage status={404} homeHref="#" searchHref="#" />
      <ErrorPage status={403} homeHref="#" />
      <ErrorPage status={500} homeHref="#" reference="7F3A-91C2" />
    </>
  )
}
