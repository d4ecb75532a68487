import { Field, Int, ObjectType } from 'type-graphql'
import { GoalStepKind } from '../../graphql/enums.js'
import { Course, Lesson } from '../course/course.type.js'
import { Exercise } from '../exercise/exercise.type.js'
import { Skill } from '../skill/skill.type.js'

@ObjectType({
  simpleResolvers: true,
  description: 'What does most for the goal of the viewer by the minute.',
})
export class GoalSteps {
  @Field(() => String, { description: 'Name of the role, or title of the path, that they aim for.' })
  goal!: string
  @Field(() => [GoalStep], { description: 'Three at most, the best first; an assessment last.' })
  steps!: GoalStep[]
}

@ObjectType({ simpleResolvers: true })
export class GoalStep {
  @Field(() => GoalStepKind)
  kind!: GoalStepKind
  @Field(() => String)
  title!: string
  @Field(() => String)
  reason!: string
  @Field(() => Int, { description: 'Of a lesson with its exercise.' })
  minutes!: number
  @Field(() => Skill, { description: 'The one that it moves most, or shows.' })
  skill!: Skill
  @Field(() => Course, { nullable: true })
  course!: Course | null
  @Field(() => Lesson, { nullable: true })
  lesson!: Lesson | null
  @Field(() => Exercise, { nullable: true, description: 'To be passed, also after the lesson.' })
  exercise!: Exercise | null
}
