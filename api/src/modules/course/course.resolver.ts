import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { settle } from '../../graphql/refusal.js'
import { Exercise } from '../exercise/exercise.type.js'
import { toExercise } from '../exercise/to-exercise.js'
import { Organization } from '../organization/organization.type.js'
import { toSkill } from '../skill/to-skill.js'
import { Skill } from '../skill/skill.type.js'
import { completeLesson } from './course.service.js'
import {
  CompleteLessonInput,
  CompleteLessonPayload,
  Course,
  LearningPath,
  Lesson,
  Progress,
} from './course.type.js'
import { ownLedger, versionOf, versionsOf } from './ledger.js'
import { toCourse, toLesson, toPath } from './to-course.js'
import { toProgress } from './to-progress.js'

@Resolver(() => Organization)
export class CatalogueResolver {
  @FieldResolver(() => [LearningPath])
  paths(@Root() { tenant }: Organization): LearningPath[] {
    return tenant.catalogue.paths.map((path) => toPath(tenant, path))
  }

  @FieldResolver(() => [Course])
  async courses(@Root() { tenant }: Organization): Promise<Course[]> {
    return (await versionsOf(tenant)).map((version) => toCourse(tenant, version))
  }

  @FieldResolver(() => Course, { nullable: true })
  async course(
    @Root() { tenant }: Organization,
    @Arg('slug', () => String) slug: string,
  ): Promise<Course | null> {
    const version = (await versionsOf(tenant)).find(({ courseSlug }) => courseSlug === slug)
    return version ? toCourse(tenant, version) : null
  }

  @FieldResolver(() => Lesson, { nullable: true })
  async lesson(
    @Root() { tenant }: Organization,
    @Arg('course', () => String) courseSlug: string,
    @Arg('slug', () => String) slug: string,
  ): Promise<Lesson | null> {
    const version = (await versionsOf(tenant)).find((candidate) => candidate.courseSlug === courseSlug)
    const lesson = version?.lessons.find((candidate) => candidate.slug === slug)
    return version && lesson ? toLesson(tenant, version, lesson) : null
  }
}

@Resolver(() => LearningPath)
export class LearningPathResolver {
  @FieldResolver(() => [Course])
  async courses(@Root() { tenant, row }: LearningPath): Promise<Course[]> {
    const courses = row.courseIds.flatMap((id) =>
      tenant.catalogue.courses.filter((course) => course.id === id),
    )
    return Promise.all(courses.map(async (course) => toCourse(tenant, await versionOf(tenant, course))))
  }
}

@Resolver(() => Course)
export class CourseResolver {
  @FieldResolver(() => [Lesson])
  lessons(@Root() { tenant, version }: Course): Lesson[] {
    return version.lessons.map((lesson) => toLesson(tenant, version, lesson))
  }

  @FieldResolver(() => Progress)
  async progress(@Root() { tenant, version }: Course): Promise<Progress> {
    return toProgress(tenant, version, await tenant.use(ownLedger))
  }
}

@Resolver(() => Lesson)
export class LessonResolver {
  @FieldResolver(() => Date, { nullable: true })
  async completedAt(@Root() { tenant, version, row }: Lesson): Promise<Date | null> {
    return (await tenant.use(ownLedger)).find(version, row, 'lesson_read')?.completedAt ?? null
  }

  @FieldResolver(() => [Skill])
  skills(@Root() { tenant, row }: Lesson): Skill[] {
    return row.skillIds.flatMap((id) => toSkill(tenant, id) ?? [])
  }

  @FieldResolver(() => Exercise, { nullable: true })
  exercise(@Root() { tenant, row }: Lesson): Exercise | null {
    const exercise = tenant.catalogue.exerciseBySlug.get(row.exerciseSlug ?? '')
    return exercise ? toExercise(tenant, exercise) : null
  }

  @FieldResolver(() => Course)
  course(@Root() { tenant, version }: Lesson): Course {
    return toCourse(tenant, version)
  }

  @FieldResolver(() => Lesson, { nullable: true })
  next(@Root() lesson: Lesson): Lesson | null {
    return neighbour(lesson, 1)
  }

  @FieldResolver(() => Lesson, { nullable: true })
  previous(@Root() lesson: Lesson): Lesson | null {
    return neighbour(lesson, -1)
  }

  @Mutation(() => CompleteLessonPayload)
  async completeLesson(
    @Arg('input', () => CompleteLessonInput) input: CompleteLessonInput,
    @Ctx() context: RequestContext,
  ): Promise<CompleteLessonPayload> {
    return settle<Omit<CompleteLessonPayload, 'userErrors'>>(context.locale, { lesson: null }, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      const { version, lesson } = await completeLesson(tenant, input.lesson)
      return { lesson: toLesson(await context.afresh(tenant.organization.id), version, lesson) }
    })
  }
}

function neighbour({ tenant, version, row }: Lesson, step: number): Lesson | null {
  const lesson = version.lessons[version.lessons.indexOf(row) + step]
  return lesson ? toLesson(tenant, version, lesson) : null
}
