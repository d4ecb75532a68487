import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { GraderState, SandboxMode } from '../../graphql/enums.js'

@ObjectType({
  simpleResolvers: true,
  description: 'What the operator of the installation sees of all companies.',
})
export class Fleet {
  @Field(() => Date, {
    description: 'When it was read; ages are counted from here, not from the clock of whoever reads.',
  })
  at!: Date
  @Field(() => [GraderHost], { description: 'Those that gave a sign of life within a week, by name.' })
  hosts!: GraderHost[]
  @Field(() => [QueueLine])
  queue!: QueueLine[]
  @Field(() => [RunningGrading], { description: 'The longest first.' })
  running!: RunningGrading[]
  @Field(() => FleetActivity)
  activity!: FleetActivity
}

@ObjectType({ simpleResolvers: true })
export class GraderHost {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String)
  version!: string
  @Field(() => GraderState)
  state!: GraderState
  @Field(() => Date, { description: 'Since when it is in this state.' })
  since!: Date
  @Field(() => Date)
  startedAt!: Date
  @Field(() => Date)
  seenAt!: Date
  @Field(() => Int)
  slots!: number
  @Field(() => Int)
  busy!: number
  @Field(() => [String], { description: 'cpu, gpu.' })
  kinds!: string[]
  @Field(() => [HostRung])
  rungs!: HostRung[]
  @Field(() => HostSandbox)
  sandbox!: HostSandbox
  @Field(() => Int)
  gradedLastHour!: number
  @Field(() => HostFaults)
  faults!: HostFaults
}

@ObjectType({ simpleResolvers: true })
export class HostRung {
  @Field(() => String)
  rung!: string
  @Field(() => Boolean, { description: 'Submissions are graded on it.' })
  isOffered!: boolean
  @Field(() => String, { nullable: true })
  device!: string | null
  @Field(() => String, { nullable: true, description: 'Why the probe refused it, in its own words.' })
  refusal!: string | null
}

@ObjectType({ simpleResolvers: true })
export class HostSandbox {
  @Field(() => SandboxMode)
  mode!: SandboxMode
  @Field(() => String, { nullable: true, description: 'Why it is not the full one.' })
  reason!: string | null
  @Field(() => [FailedWall], { description: 'Walls that did not hold when they were attacked at start.' })
  failedWalls!: FailedWall[]
}

@ObjectType({ simpleResolvers: true })
export class FailedWall {
  @Field(() => String)
  layer!: string
  @Field(() => String)
  detail!: string
}

@ObjectType({ simpleResolvers: true, description: 'Runs that failed through us, not through the learner.' })
export class HostFaults {
  @Field(() => Int)
  lastDay!: number
  @Field(() => Date, { nullable: true })
  lastAt!: Date | null
  @Field(() => String, { nullable: true })
  last!: string | null
}

@ObjectType({ simpleResolvers: true })
export class QueueLine {
  @Field(() => String, { description: 'cpu or gpu: the class of host it needs.' })
  kind!: string
  @Field(() => Int, { description: 'Submissions whose learners wait.' })
  waiting!: number
  @Field(() => Int, { description: 'How many companies wait.' })
  companies!: number
  @Field(() => Date, { nullable: true })
  oldestQueuedAt!: Date | null
  @Field(() => Int, { description: 'Runs of what authors try out before they publish it.' })
  trials!: number
  @Field(() => Int, { description: 'Runs that are done again and that nobody waits for.' })
  regrading!: number
  @Field(() => Int, { description: 'Waiting runs that no living grader could take.' })
  stranded!: number
  @Field(() => Int)
  running!: number
  @Field(() => Int, { description: 'Graders that take this kind and are alive.' })
  graders!: number
}

@ObjectType({ simpleResolvers: true })
export class RunningGrading {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  exercise!: string
  @Field(() => String, { description: 'The name of the company.' })
  organization!: string
  @Field(() => String, { nullable: true })
  host!: string | null
  @Field(() => String)
  kind!: string
  @Field(() => Boolean)
  isRegrading!: boolean
  @Field(() => Boolean, { description: 'Of an exercise that its author tries out.' })
  isTrial!: boolean
  @Field(() => Int, { description: 'More than 1 only after faults of ours.' })
  attempt!: number
  @Field(() => Date, { description: 'When a grader took it.' })
  since!: Date
  @Field(() => Float)
  seconds!: number
  @Field(() => Int, { description: 'Training is ended after as many seconds at the latest.' })
  limitSeconds!: number
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What the processes told of the last quarter of an hour, each once a minute. The web tells nothing here.',
})
export class FleetActivity {
  @Field(() => [OperationActivity], {
    description: 'GraphQL operations, the most frequent first; at most 20.',
  })
  operations!: OperationActivity[]
  @Field(() => [VerdictCount])
  gradings!: VerdictCount[]
  @Field(() => [ServiceProcess], { description: 'Those that told something within three minutes.' })
  processes!: ServiceProcess[]
}

@ObjectType({ simpleResolvers: true })
export class OperationActivity {
  @Field(() => String, { description: 'Of the web’s own; “other” for what programs ask.' })
  name!: string
  @Field(() => Int)
  count!: number
  @Field(() => Float)
  perSecond!: number
  @Field(() => Int, { description: 'Of those, what failed by our fault.' })
  faults!: number
  @Field(() => Float, { nullable: true, description: '19 of 20 took no longer, in seconds; 10 at most.' })
  p95!: number | null
}

@ObjectType({ simpleResolvers: true })
export class VerdictCount {
  @Field(() => String, {
    description: 'passed, failed, learner_error, our_fault, handed_back or lease_lost.',
  })
  verdict!: string
  @Field(() => Int)
  count!: number
}

@ObjectType({ simpleResolvers: true })
export class ServiceProcess {
  @Field(() => ID)
  id!: string
  @Field(() => String, { description: 'api, background or grader.' })
  service!: string
  @Field(() => String)
  host!: string
  @Field(() => String)
  version!: string
  @Field(() => Date)
  startedAt!: Date
  @Field(() => Date)
  toldAt!: Date
  @Field(() => Float)
  memoryMb!: number
  @Field(() => [ConnectionPool])
  pools!: ConnectionPool[]
}

@ObjectType({ simpleResolvers: true, description: 'Connections to the database, at the moment of telling.' })
export class ConnectionPool {
  @Field(() => String)
  name!: string
  @Field(() => Int)
  busy!: number
  @Field(() => Int, { description: 'Work that waits for one.' })
  waiting!: number
  @Field(() => Int)
  max!: number
}
