import { limits } from '#core/exchange/limits.ts'
import { bind, FilterGroup, Radios, TextArea } from '#platform/ui/index.ts'
import { PERSPECTIVES } from '../../vacancy-form.ts'
import { Example } from './example.tsx'
import type { StepProps } from './step-props.ts'

/** What one does, how one gets started, and what it leads to. */
export function TasksStep({ t, lang, state, rotation, wished }: StepProps) {
  const field = bind(state)
  return (
    <>
      <TextArea
        {...field('description')}
        label={t.description}
        hint={t.descriptionHint}
        rows={10}
        max={limits.descriptionLength}
      />
      <Example label={t.seeExample} text={t.descriptionExample} />
      <TextArea
        {...field('skills')}
        label={t.skills}
        hint={t.skillsHint(limits.wantedSkills, limits.skillLength)}
        rows={4}
        optional
      />
      {wished.length > 0 && (
        <FilterGroup title={t.skillsOfOthers}>
          <ul lang={lang === 'da' ? undefined : 'da'}>
            {wished.map((skill) => (
              <li>{skill}</li>
            ))}
          </ul>
        </FilterGroup>
      )}
      <TextArea
        {...field('introduction')}
        label={t.introduction}
        hint={t.introductionHint}
        rows={4}
        max={2000}
        optional
      />
      <Example label={t.seeExample} text={t.introductionExample} />
      <TextArea
        {...field('training')}
        label={t.training}
        hint={t.trainingHint}
        rows={3}
        max={1000}
        optional={!rotation}
      />
      <Example label={t.seeExample} text={t.trainingExample} />
      <Radios
        {...field('perspective')}
        label={t.perspective}
        optional
        options={PERSPECTIVES.map((value) => ({ value, label: t.perspectives[value] }))}
      />
      <TextArea {...field('perspectiveNote')} label={t.perspectiveNote} rows={3} max={500} optional />
    </>
  )
}
