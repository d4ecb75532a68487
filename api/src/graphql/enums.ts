import { registerEnumType } from 'type-graphql'

export enum Locale {
  EN = 'en',
  ZH_CN = 'zh-CN',
}
export enum Role {
  OWNER = 'owner',
  ADMIN = 'admin',
  AUTHOR = 'author',
  MANAGER = 'manager',
  LEARNER = 'learner',
}
export enum InvitationStatus {
  PENDING = 'pending',
  WAITING = 'waiting',
  ACCEPTED = 'accepted',
  EXPIRED = 'expired',
  REVOKED = 'revoked',
}
export enum ImportOutcome {
  CREATED = 'created',
  UPDATED = 'updated',
  SKIPPED = 'skipped',
  FAILED = 'failed',
}
export enum JoinAnswer {
  SENT = 'SENT',
  WAITING = 'WAITING',
}
export enum ProgressStepKind {
  LESSON_READ = 'lesson_read',
  EXERCISE_PASSED = 'exercise_passed',
}
/** What an edit did to a lesson. */
export enum LessonDifference {
  ADDED = 'added',
  REMOVED = 'removed',
  /** Its text, its questions or its sources. */
  CHANGED = 'changed',
  /** Another exercise, one where there was none, or none any more. */
  EXERCISE_CHANGED = 'exercise_changed',
  MOVED = 'moved',
}
export enum LevelState {
  STATED = 'STATED',
  BETWEEN = 'BETWEEN',
  NOT_ENOUGH_EVIDENCE = 'NOT_ENOUGH_EVIDENCE',
}
export enum Level {
  STARTING = 'STARTING',
  WORKING = 'WORKING',
  LEADING = 'LEADING',
}
export enum SubmissionStatus {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  GRADED = 'GRADED',
  CANCELLED = 'CANCELLED',
}
export enum OwnExerciseState {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  RETIRED = 'RETIRED',
}
export enum OwnCourseState {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  RETIRED = 'RETIRED',
}
export enum TrialState {
  NOT_TRIED = 'NOT_TRIED',
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
}
/** Of a submission whose exercise asks for a GPU: the turn of its own, or a grader that has one. */
export enum GpuWait {
  TURN = 'TURN',
  GRADER = 'GRADER',
}
export enum Verdict {
  PASSED = 'passed',
  FAILED = 'failed',
  LEARNER_ERROR = 'learner_error',
  OUR_FAULT = 'our_fault',
}
export enum HomeStepKind {
  LESSON = 'LESSON',
  EXERCISE = 'EXERCISE',
  DONE = 'DONE',
}
export enum QuestionKind {
  SINGLE = 'single',
  MULTIPLE = 'multiple',
  ORDERING = 'ordering',
  MATCHING = 'matching',
  NUMERIC = 'numeric',
}
export enum SearchKind {
  COURSE = 'course',
  LESSON = 'lesson',
  EXERCISE = 'exercise',
  SKILL = 'skill',
}
export enum GraderState {
  ALIVE = 'ALIVE',
  STUCK = 'STUCK',
  SILENT = 'SILENT',
  DRAINING = 'DRAINING',
  STOPPED = 'STOPPED',
}
export enum SandboxMode {
  FULL = 'full',
  REDUCED = 'reduced',
  REFUSED = 'refused',
}

for (const [name, type] of Object.entries({
  Locale,
  Role,
  InvitationStatus,
  ImportOutcome,
  JoinAnswer,
  LevelState,
  Level,
  SubmissionStatus,
  GpuWait,
  Verdict,
  HomeStepKind,
  ProgressStepKind,
  LessonDifference,
  QuestionKind,
  SearchKind,
  GraderState,
  SandboxMode,
  OwnExerciseState,
  OwnCourseState,
  TrialState,
})) {
  registerEnumType(type, { name })
}
