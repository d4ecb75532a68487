import { Field, Int, ObjectType } from 'type-graphql'
import { HomeStepKind } from '../../graphql/enums.js'
import { Course, Lesson, LearningPath } from '../course/course.type.js'
import { Exercise } from '../exercise/exercise.type.js'
import { RoleProfile, SkillEstimate } from '../skill/skill.type.js'
import { Submission } from '../submission/submission.type.js'

@ObjectType({ simpleResolvers: true })
export class Home {
  @Field(() => HomeStep, { nullable: true })
  continue!: HomeStep | null
  @Field(() => [LearningPath])
  paths!: LearningPath[]
  @Field(() => [SkillEstimate])
  skills!: SkillEstimate[]
  @Field(() => [Submission])
  recentSubmissions!: Submission[]
  @Field(() => RoleProfile, { nullable: true })
  roleProfile!: RoleProfile | null
}

@ObjectType({ simpleResolvers: true })
export class HomeStep {
  @Field(() => HomeStepKind)
  kind!: HomeStepKind
  @Field(() => String)
  title!: string
  @Field(() => String)
  reason!: string
  @Field(() => Int)
  minutes!: number
  @Field(() => Course, { nullable: true })
  course!: Course | null
  @Field(() => Lesson, { nullable: true })
  lesson!: Lesson | null
  @Field(() => Exercise, { nullable: true })
  exercise!: Exercise | null
}
