import { randomUUID } from 'node:crypto'
import { loadCourses } from '../src/catalogue/load-courses.js'
import type { Catalogue, CatalogueCourse } from '../src/catalogue/catalogue.js'
import type { TestDatabase } from '@skillgrad/db/testkit'
import type { Draft } from './course-history.js'

/** A course of the catalogue that an author edits: every publication is its next version, as a content sync makes it. */
export class PublishedCourse {
  readonly slug = `course-${randomUUID().slice(0, 8)}`
  #number = 0

  constructor(private readonly db: TestDatabase) {}

  async publishes(lessons: readonly Draft[]): Promise<void> {
    const { slug } = this
    const number = (this.#number += 1)
    const course = await this.db.owner.catalogueCourse.upsert({
      where: { slug },
      create: { slug, position: 1_000, currentVersion: number },
      update: { currentVersion: number },
    })
    await this.db.owner.catalogueCourseVersion.create({
      data: {
        ...{ courseId: course.id, number, sourceHash: `${slug} ${number}`, minutes: 5 * lessons.length },
        texts: { create: inBoth((locale) => ({ locale, title: slug, summary: slug })) },
        lessons: { create: lessons.map(lessonRow) },
      },
    })
  }

  /** The catalogue as it stands now, with this course alone. */
  async catalogue(): Promise<{ catalogue: Catalogue; course: CatalogueCourse }> {
    const { courses, versions } = await loadCourses(this.db.owner)
    const course = courses.find(({ slug }) => slug === this.slug)!
    const nothing = { skills: [], skillById: new Map(), paths: [], exercises: [], exerciseBySlug: new Map() }
    return {
      catalogue: { ...nothing, roleProfiles: [], courses: [course], courseVersionById: versions },
      course,
    }
  }
}

function lessonRow({ slug, exercise, text }: Draft, position: number) {
  return {
    ...{ slug, position, minutes: 5, exerciseSlug: exercise },
    texts: {
      create: inBoth((locale) => ({ locale, title: `Lesson ${slug}`, summary: slug, body: `text ${text}` })),
    },
  }
}

function inBoth<Text extends object>(text: (locale: string) => Text) {
  return ['en', 'zh-CN'].map((locale) => ({ ...text(locale), sourceHash: randomUUID() }))
}
