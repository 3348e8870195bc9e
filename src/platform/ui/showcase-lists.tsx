import { ActiveFilters } from './active-filters.tsx'
import { CardList } from './card.tsx'
import { Checkboxes, Select } from './choice-fields.tsx'
import { EmptyState } from './empty-state.tsx'
import { FilterGroup, FilterPanel, SearchLayout } from './filter-panel.tsx'
import { ButtonLink } from './form.tsx'
import { PlaceField } from './lookup-fields.tsx'
import { Meter } from './meter.tsx'
import { Pagination } from './pagination.tsx'
import { ViewLinks } from './tabs.tsx'
import { StatusTag, Tag } from './tag.tsx'
import { TextField } from './text-fields.tsx'
import { VacancyCard } from './vacancy-card.tsx'
import { WhoActsNext } from './who-acts-next.tsx'

const fit = (
  <Meter
    title="Passer godt"
    parts={[
      { label: 'Fag', share: 1, text: 'Samme fag' },
      { label: 'Tid', share: 0.8, text: '2 dages forskel' },
      { label: 'Afstand', share: 0.55, text: '14 km' },
    ]}
  />
)

/** The search page as the vikarbørs lays it out. */
export function ShowcaseSearch() {
  return (
    <SearchLayout
      filters={
        <FilterPanel action="/udvikling/komponenter" active={2} clearHref="#">
          <TextField name="q" id="filter-q" label="Søgeord" type="search" optional="quiet" value="sosu" />
          <PlaceField name="fra" id="filter-fra" label="Fra" value="2860 Søborg" optional="quiet" />
          <Select
            name="km"
            id="filter-km"
            label="Højst"
            empty={false}
            value="15"
            optional="quiet"
            options={[
              { value: '5', label: '5 km' },
              { value: '15', label: '15 km' },
            ]}
          />
          <FilterGroup title="Fagområde" open>
            <Checkboxes
              name="fag"
              id="filter-fag"
              label="Fagområde"
              hideLabel
              optional="quiet"
              values={['pleje']}
              options={[
                { value: 'pleje', label: 'Pleje og omsorg', count: 38 },
                { value: 'born', label: 'Børn og unge', count: 21 },
                { value: 'rengoring', label: 'Rengøring', count: 9 },
              ]}
            />
          </FilterGroup>
          <FilterGroup title="Timer om ugen">
            <p>Folder ud.</p>
          </FilterGroup>
        </FilterPanel>
      }
      list={
        <>
          <div class="results-head">
            <h2>38 vikariater</h2>
            <ViewLinks
              label="Sortér efter"
              links={[
                { href: '#', label: 'Bedst match', current: true },
                { href: '#', label: 'Nyeste' },
                { href: '#', label: 'Nærmest' },
              ]}
            />
          </div>
          <ActiveFilters
            clearHref="#"
            filters={[
              { label: 'Pleje og omsorg', removeHref: '#' },
              { label: 'Højst 15 km', removeHref: '#' },
            ]}
          />
          <CardList label="Vikariater">
            <VacancyCard
              href="#v1"
              title="Social- og sundhedshjælper til hjemmeplejen i Bagsværd"
              subtitle="Gladsaxe Kommune, Bagsværd"
              tags={
                <>
                  <Tag label="Jobrotation" tone="brand" />
                  <Tag label="2 pladser" />
                  <Tag label="Nyt" tone="info" />
                </>
              }
              facts={[
                { icon: 'calendar-month', label: 'Periode', text: '2. jun.–29. aug. 2014' },
                { icon: 'time', label: 'Timer om ugen', text: '32 timer' },
                { icon: 'location', label: 'Afstand', text: '4 km' },
              ]}
              aside={fit}
            />
            <VacancyCard
              href="#v2"
              title="Pedelmedhjælper"
              subtitle="Ølstykke Boligforening, Ølstykke"
              tags={<Tag label="Vikariat" />}
              facts={[
                { icon: 'calendar-month', label: 'Periode', text: '16. jun.–12. sep. 2014' },
                { icon: 'time', label: 'Timer om ugen', text: '37 timer' },
                { icon: 'location', label: 'Afstand', text: '12 km' },
              ]}
            />
          </CardList>
          <Pagination current={3} total={19} href={(n) => `#side-${n}`} />
        </>
      }
      map={<div class="box">Her ligger kortet.</div>}
    />
  )
}

/** Lists outside the search: a case with a next step, and nothing at all. */
export function ShowcaseLists() {
  return (
    <>
      <CardList label="Ansøgninger">
        <VacancyCard
          href="#a1"
          title="Køkkenmedhjælper på plejehjemmet Bakkegården"
          subtitle="Sendt 6. maj 2014"
          tags={<StatusTag label="Inviteret til samtale" tone="success" icon="chat" />}
          facts={[{ icon: 'calendar-month', label: 'Periode', text: '1. jun.–31. aug. 2014' }]}
          aside={fit}
          foot={
            <WhoActsNext
              who="you"
              what="svar på invitationen"
              deadline="fredag 16. maj"
              action={<ButtonLink href="#svar" label="Svar" />}
            />
          }
        />
      </CardList>
      <EmptyState
        picture="empty-search"
        level={3}
        title="Ingen vikariater passer lige nu"
        text="Prøv færre filtre eller en større afstand. Vi kan også skrive, når der kommer et, der passer."
        action={<ButtonLink href="#gem" label="Gem søgningen" />}
      />
      <EmptyState
        level={3}
        title="Du har ikke søgt noget endnu"
        text="Når du har sendt en ansøgning, kan du følge den her."
      />
      <EmptyState
        picture="phone"
        level={3}
        title="Lav din profil på mobilen"
        text="Det tager omkring fem minutter."
      />
    </>
  )
}
