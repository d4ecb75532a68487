import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { IconButton } from '~/components/ui/icon-button'
import { Select, Textarea } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import type { LessonDraft, WritingLocale } from '~/writing/lesson-draft'
import {
  newQuestion,
  questionIn,
  questionKinds,
  replaced,
  said,
  without,
  withSaid,
  type QuestionKind,
} from '~/writing/questions'
import { otherWords } from './other-words'
import { QuestionFields } from './question-fields'

interface QuestionBuilderProps {
  locale: WritingLocale
  /** Whether the course is written in both languages; the other's words then stand under each field. */
  hasBoth: boolean
  draft: LessonDraft
  onChange: (change: (draft: LessonDraft) => LessonDraft) => void
}

/** The questions that check a lesson, each as a form, in the language that is before the author. */
export function QuestionBuilder({ locale, hasBoth, draft, onChange }: QuestionBuilderProps) {
  const { t } = useTranslation('writing')
  const set = (change: (questions: LessonDraft['questions']) => LessonDraft['questions']) =>
    onChange((now) => ({ ...now, questions: change(now.questions) }))
  return (
    <Section
      title={t('questions.title')}
      aside={<span className="text-ink-faint text-sm">{t(`language.${locale}`)}</span>}
    >
      <p className="text-ink-soft -mt-2 max-w-[72ch] text-sm">{t('questions.text')}</p>
      {draft.questions.map((stored, at) => {
        const question = questionIn(stored)
        return (
          <fieldset key={question?.id ?? at} className="border-line bg-surface grid gap-4 rounded border p-5">
            <legend className="sr-only">{t('questions.number', { number: at + 1 })}</legend>
            <div className="flex items-center justify-between gap-3">
              <p className="font-medium">
                {t('questions.number', { number: at + 1 })}
                {question ? (
                  <span className="text-ink-faint font-normal">
                    {' '}
                    · {t(`questions.kind.${question.kind}`)}
                  </span>
                ) : null}
              </p>
              <IconButton
                icon={Trash2}
                label={t('questions.remove', { number: at + 1 })}
                onClick={() => set((questions) => without(questions, at))}
              />
            </div>
            {question ? (
              <>
                <Field label={t('questions.prompt')} hint={hasBoth && otherWords(question.prompt, locale)}>
                  <Textarea
                    value={said(question.prompt, locale)}
                    onChange={(event) => {
                      const prompt = withSaid(question.prompt, locale, event.target.value)
                      set((questions) => replaced(questions, at, { ...question, prompt }))
                    }}
                  />
                </Field>
                <QuestionFields
                  question={question}
                  locale={locale}
                  hasBoth={hasBoth}
                  onChange={(changed) => set((questions) => replaced(questions, at, changed))}
                />
              </>
            ) : (
              <p className="text-ink-soft text-sm">{t('questions.unreadable')}</p>
            )}
          </fieldset>
        )
      })}
      <AddQuestion onAdd={(kind) => set((questions) => [...questions, newQuestion(kind, questions)])} />
    </Section>
  )
}

function AddQuestion({ onAdd }: { onAdd: (kind: QuestionKind) => void }) {
  const { t } = useTranslation('writing')
  const [kind, setKind] = useState<QuestionKind>('single')
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={t('questions.newKind')} className="w-64">
        <Select value={kind} onChange={(event) => setKind(event.target.value as QuestionKind)}>
          {questionKinds.map((one) => (
            <option key={one} value={one}>
              {t(`questions.kind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button tone="secondary" icon={Plus} className="h-11" onClick={() => onAdd(kind)}>
        {t('questions.add')}
      </Button>
    </div>
  )
}
