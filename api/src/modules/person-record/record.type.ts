import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { AssessmentKind, Level, LevelState } from '../../graphql/enums.js'
import { PageInfo } from '../../graphql/page.type.js'
import { LookKind, RecordKind } from '../../graphql/record-enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import { Lesson } from '../course/course.type.js'
import { Exercise } from '../exercise/exercise.type.js'
import { Colleague, Member } from '../organization/organization.type.js'
import { Skill } from '../skill/skill.type.js'

@ObjectType({ simpleResolvers: true, description: 'What was said of a skill at a moment.' })
export class SaidLevel {
  @Field(() => LevelState)
  state!: LevelState
  @Field(() => Level, { nullable: true })
  level!: Level | null
  @Field(() => Level, { nullable: true })
  otherLevel!: Level | null
  @Field(() => Float, { nullable: true })
  probability!: number | null
}

@ObjectType({ simpleResolvers: true, description: 'What is said of a skill since then, and was not before.' })
export class SaidChange {
  @Field(() => Skill)
  skill!: Skill
  @Field(() => SaidLevel)
  before!: SaidLevel
  @Field(() => SaidLevel)
  after!: SaidLevel
  @Field(() => Boolean, { description: 'That it grows is said since then.' })
  grew!: boolean
}

@ObjectType({ simpleResolvers: true })
export class RecordAssessment {
  @Field(() => ID, { nullable: true, description: 'Of the attempt, for whoever took it alone.' })
  id!: string | null
  @Field(() => AssessmentKind)
  kind!: AssessmentKind
  @Field(() => String, { nullable: true, description: 'What the domain, skill or course is called.' })
  subjectName!: string | null
  @Field(() => Int, { description: 'That say something of a skill.' })
  answers!: number
}

@ObjectType({ simpleResolvers: true })
export class RecordCertificate {
  @Field(() => ID, { nullable: true, description: 'Its address, for its holder alone.' })
  id!: string | null
  @Field(() => String)
  title!: string
  @Field(() => Date)
  completedAt!: Date
  @Field(() => Date, { nullable: true })
  revokedAt!: Date | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'Something that somebody did, and what is said of them since.',
})
export class RecordEntry {
  @Field(() => Date)
  at!: Date
  @Field(() => RecordKind, { nullable: true, description: 'Null where the company shows levels alone.' })
  kind!: RecordKind | null
  @Field(() => Exercise, { nullable: true })
  exercise!: Exercise | null
  @Field(() => Boolean, { nullable: true, description: 'Of an exercise.' })
  passed!: boolean | null
  @Field(() => Int, {
    nullable: true,
    description: 'Of an exercise; null where the company keeps points to their person.',
  })
  points!: number | null
  @Field(() => Lesson, { nullable: true })
  lesson!: Lesson | null
  @Field(() => RecordAssessment, { nullable: true })
  assessment!: RecordAssessment | null
  @Field(() => RecordCertificate, { nullable: true })
  certificate!: RecordCertificate | null
  @Field(() => [Skill], { description: 'That it is about.' })
  skills!: Skill[]
  @Field(() => [SaidChange])
  changes!: SaidChange[]
}

@ObjectType({ simpleResolvers: true })
export class RecordEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => RecordEntry)
  node!: RecordEntry
}

@ObjectType({ simpleResolvers: true })
export class RecordConnection {
  @Field(() => [RecordEdge])
  edges!: RecordEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
}

@ObjectType({
  simpleResolvers: true,
  description: 'What somebody did and what it changed, as far as the company lets the viewer see it.',
})
export class PersonRecord {
  @Field(() => Member)
  member!: Member
  @Field(() => [RecordCertificate], {
    nullable: true,
    description:
      'Newest first; of others those that their holder shows. Null where the company shows levels alone.',
  })
  certificates!: RecordCertificate[] | null
  @Field(() => RecordConnection, {
    description:
      'Newest first. Where the company shows levels alone, only what changed them, without what it was.',
  })
  entries!: RecordConnection
}

@InputType()
export class OpenRecordInput {
  @Field(() => ID)
  member!: string
  @Field(() => RecordKind, { nullable: true, description: 'Refused where the company shows levels alone.' })
  kind?: RecordKind | null
  @Field(() => ID, { nullable: true })
  skill?: string | null
  @Field(() => Int, { nullable: true, description: '20 where it is left out.' })
  first?: number | null
  @Field(() => String, { nullable: true })
  after?: string | null
}

@ObjectType({ simpleResolvers: true })
export class OpenRecordPayload {
  @Field(() => PersonRecord, { nullable: true })
  record!: PersonRecord | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true, description: 'That somebody looked at the viewer.' })
export class Look {
  @Field(() => Date)
  at!: Date
  @Field(() => LookKind)
  kind!: LookKind
  @Field(() => Colleague, { nullable: true, description: 'Null for a program that acts for the company.' })
  by!: Colleague | null
  @Field(() => String, { nullable: true, description: 'What the program is called, where it was one.' })
  program!: string | null
  @Field(() => Skill, { nullable: true, description: 'Whose evidence was opened.' })
  skill!: Skill | null
}
