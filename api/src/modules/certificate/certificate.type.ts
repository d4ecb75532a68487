import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.type.js'
import { Organization } from '../organization/organization.type.js'

export enum AchievementKind {
  COURSE = 'course',
  PATH = 'path',
}
registerEnumType(AchievementKind, { name: 'AchievementKind' })

@ObjectType({ simpleResolvers: true })
export class AchievementLesson {
  @Field(() => String)
  title!: string
  @Field(() => String, { nullable: true, description: 'The graded exercise that it ends in.' })
  exercise!: string | null
  @Field(() => Boolean, { description: 'Whether a model is trained in the exercise.' })
  trains!: boolean
}

@ObjectType({ simpleResolvers: true })
export class AchievementCourse {
  @Field(() => String)
  slug!: string
  @Field(() => Int)
  version!: number
  @Field(() => String)
  title!: string
  @Field(() => [AchievementLesson])
  lessons!: AchievementLesson[]
}

@ObjectType({ simpleResolvers: true })
export class AchievementSkill {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  name!: string
  @Field(() => String)
  description!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What has to be done for a certificate; says nothing of anybody.',
})
export class Achievement {
  @Field(() => AchievementKind)
  kind!: AchievementKind
  @Field(() => String)
  slug!: string
  @Field(() => Int, { nullable: true, description: 'Of a course.' })
  version!: number | null
  @Field(() => String, { description: 'Where everybody may read it.' })
  path!: string
  @Field(() => String)
  title!: string
  @Field(() => String)
  summary!: string
  @Field(() => String)
  requirement!: string
  @Field(() => [AchievementCourse], { description: 'The course, or those of the path.' })
  courses!: AchievementCourse[]
  @Field(() => [AchievementSkill], { description: 'What it is about.' })
  skills!: AchievementSkill[]
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Says what was completed, and no level of skill. Its id is its address: whoever knows it may see it, unless its holder hides it.',
})
export class Certificate {
  @Field(() => ID)
  id!: string
  @Field(() => String, { nullable: true, description: 'Name of the person; null once they were erased.' })
  holder!: string | null
  @Field(() => Achievement)
  achievement!: Achievement
  @Field(() => Int)
  lessons!: number
  @Field(() => Int, { description: 'Graded exercises that were passed.' })
  exercises!: number
  @Field(() => Int, { description: 'Those of them in which a model is trained.' })
  trainings!: number
  @Field(() => Date)
  completedAt!: Date
  @Field(() => Date)
  issuedAt!: Date
  @Field(() => Date, { nullable: true })
  revokedAt!: Date | null
  @Field(() => String, { nullable: true })
  revocationReason!: string | null
  @Field(() => Boolean, { description: 'Whether others may see it.' })
  isShown!: boolean
  @Field(() => Boolean, { description: 'Of the viewer.' })
  isOwn!: boolean
}

@InputType()
export class ShowCertificateInput {
  @Field(() => ID)
  certificate!: string
  @Field(() => Boolean)
  isShown!: boolean
}

@ObjectType({ simpleResolvers: true })
export class ShowCertificatePayload {
  @Field(() => Certificate, { nullable: true })
  certificate!: Certificate | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RevokeCertificateInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  certificate!: string
  @Field(() => String, { description: 'Shown to everybody who may see the certificate.' })
  reason!: string
}

@ObjectType({ simpleResolvers: true })
export class RevokeCertificatePayload {
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
