import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useCallback, useState } from 'react'
import katexStyles from 'katex/dist/katex.min.css?url'
import { askFromForm, isAsking } from '~/asking/act.server'
import { askedBy, lessonViews } from '~/asking/views'
import { LessonQuestions } from '~/components/asking/lesson-questions'
import { LessonFoot } from '~/components/course/lesson-foot'
import { LessonHead } from '~/components/course/lesson-head'
import { LessonText } from '~/components/course/lesson-text'
import { LessonPassages } from '~/components/keeping/lesson-passages'
import { OwnNotes } from '~/components/keeping/own-notes'
import { ToRenew } from '~/components/renewal/to-renew'
import { ReadingAhead } from '~/components/rule/reading-ahead'
import { LessonCheck } from '~/components/lesson-check/lesson-check'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { isKeeping, keepFromForm } from '~/keeping/keep.server'
import { answerFromForm } from '~/lesson-check/answer.server'
import { renderQuestion } from '~/lesson-check/rendered-question.server'
import { figuresLoaded } from '~/lesson-figures/registry'
import { renderLesson } from '~/markdown/render-lesson.server'
import { figureNamesIn } from '~/markdown/segments'
import { fromApiLocale } from '~/i18n/locale'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const LessonQuery = graphql(`
  query Lesson(
    $org: String!
    $course: String!
    $lesson: String!
    $filter: AskedFilter!
    $order: AskedOrder!
    $after: String
  ) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      name
      lesson(course: $course, slug: $lesson) {
        id
        slug
        title
        minutes
        question
        body
        completedAt
        ...KeptOfLesson
        askedQuestions(filter: $filter, order: $order, after: $after) {
          ...AskedPage
        }
        questions {
          ...LessonQuestion
        }
        papers {
          title
          by
          year
          url
        }
        buildsOn {
          id
          slug
          title
          course {
            slug
          }
        }
        skills {
          id
          name
        }
        exercise {
          slug
          title
          summary
          expectedMinutes
          viewerBest {
            grading {
              verdict
              points
            }
          }
        }
        course {
          slug
          title
          isOwn
          locale
          lock {
            ...CourseLock
          }
          renewal {
            questions
            answered
            hold {
              state
            }
          }
          progress {
            completed
            total
            percent
          }
        }
        next {
          slug
          title
        }
        previous {
          slug
          title
        }
      }
    }
  }
`)

const CompleteLessonMutation = graphql(`
  mutation CompleteLesson($input: CompleteLessonInput!) {
    completeLesson(input: $input) {
      lesson {
        id
        next {
          slug
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: katexStyles }]

export const handle = page<typeof loader>({
  title: (_t, { lesson }) => lesson.title,
  frame: 'reading',
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { view, variables } = askedBy(new URL(request.url).searchParams, lessonViews)
  const data = await query(request, LessonQuery, {
    ...variables,
    org: params.org ?? '',
    course: params.course ?? '',
    lesson: params.lesson ?? '',
  })
  const organization = requireOrganization(request, data)
  const { body, questions, askedQuestions, ...lesson } = orNotFound(organization.lesson)
  const segments = await renderLesson(body)
  const { isOwn, locale } = lesson.course
  const lang = isOwn ? fromApiLocale(locale) : undefined
  await figuresLoaded(figureNamesIn(segments))
  return {
    organizationId: organization.id,
    asking: { page: askedQuestions, view, company: organization.name, clientKey: crypto.randomUUID() },
    lesson,
    segments,
    questions: await Promise.all(questions.map((question) => renderQuestion(question, lang))),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  if (text(form, 'intent') === 'answer') return answerFromForm(request, form)
  if (isKeeping(form)) return keepFromForm(request, form)
  if (isAsking(form)) return askFromForm(request, form)
  const input = { organization: text(form, 'organization'), lesson: text(form, 'lesson') }
  const { completeLesson } = await query(request, CompleteLessonMutation, { input })
  if (completeLesson.userErrors.length > 0) return refused(completeLesson.userErrors, form, [])
  const next = completeLesson.lesson?.next
  const course = `/o/${params.org}/courses/${params.course}`
  return redirect(next ? `${course}/${next.slug}` : course)
}

export default function Lesson() {
  const { lesson, segments, questions, organizationId, asking } = useLoaderData<typeof loader>()
  const [quote, setQuote] = useState('')
  const dropQuote = useCallback(() => setQuote(''), [])
  const place = { organization: organizationId, lesson: lesson.id }
  return (
    <>
      <LessonHead lesson={lesson} place={place} />
      <article key={lesson.id} className="mx-auto max-w-[46rem] px-5 pt-10 pb-24 sm:pt-16">
        {lesson.course.lock ? <ReadingAhead course={lesson.course.slug} lock={lesson.course.lock} /> : null}
        <div lang={fromApiLocale(lesson.course.locale)}>
          <h1 className="text-xl sm:text-2xl">{lesson.title}</h1>
          {lesson.question ? (
            <p className="text-ink-soft mt-4 max-w-[60ch] text-lg">{lesson.question}</p>
          ) : null}
          <LessonPassages highlights={lesson.highlights} place={place} onAsk={setQuote}>
            <LessonText segments={segments} />
          </LessonPassages>
        </div>
        {questions.length > 0 ? (
          <LessonCheck questions={questions} place={place}>
            <ToRenew course={lesson.course} />
          </LessonCheck>
        ) : null}
        <LessonFoot lesson={lesson} organizationId={organizationId} />
        <LessonQuestions {...asking} {...{ place, quote }} onDropQuote={dropQuote} />
        <OwnNotes kept={lesson} place={place} />
      </article>
    </>
  )
}
