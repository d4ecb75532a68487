import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/components/ui/checkbox'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import type { LessonPage } from '~/routes/o.$org+/authoring_.courses.$course.$lesson'
import type { LessonDraft } from '~/writing/lesson-draft'

interface LessonBesideProps {
  page: LessonPage
  draft: LessonDraft
  onChange: (change: (draft: LessonDraft) => LessonDraft) => void
}

/** What doesn't depend on the language. */
export function LessonBeside({ page, draft, onChange }: LessonBesideProps) {
  const { t } = useTranslation('writing')
  const set = (change: Partial<LessonDraft>) => onChange((now) => ({ ...now, ...change }))
  return (
    <Section title={t('lesson.beside')}>
      <div className="border-line bg-surface grid gap-6 rounded border p-5">
        <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <Field label={t('lesson.minutes')}>
            <Input
              type="number"
              min={1}
              max={120}
              value={draft.minutes}
              onChange={(event) =>
                set({ minutes: Math.min(120, Math.max(1, Math.round(Number(event.target.value)) || 1)) })
              }
            />
          </Field>
          <Field label={t('lesson.exercise')}>
            <Select
              value={draft.exercise ?? ''}
              onChange={(event) => set({ exercise: event.target.value || null })}
            >
              <option value="">{t('lesson.noExercise')}</option>
              {page.exercises.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Choices
          title={t('lesson.buildsOn')}
          none={t('lesson.noOthers')}
          choices={page.others.map(({ slug, title }) => ({ slug, name: title }))}
          chosen={draft.buildsOn}
          onChoose={(buildsOn) => set({ buildsOn })}
        />
        <Choices
          title={t('lesson.skills')}
          choices={page.skills}
          chosen={draft.skills}
          onChoose={(skills) => set({ skills })}
        />
      </div>
    </Section>
  )
}

interface ChoicesProps {
  title: string
  none?: string
  choices: readonly { slug: string; name: string }[]
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
}

function Choices({ title, none, choices, chosen, onChoose }: ChoicesProps) {
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{title}</legend>
      {choices.length === 0 ? <p className="text-ink-faint text-sm">{none}</p> : null}
      <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {choices.map(({ slug, name }) => (
          <Checkbox
            key={slug}
            label={name}
            checked={chosen.includes(slug)}
            onCheckedChange={(checked) =>
              onChoose(checked ? [...chosen, slug] : chosen.filter((one) => one !== slug))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
