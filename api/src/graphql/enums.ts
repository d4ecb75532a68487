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
export enum AssessmentKind {
  PLACEMENT = 'placement',
  DOMAIN = 'domain',
  SKILL = 'skill',
  COURSE = 'course',
}
export enum AppealOutcome {
  AGREED = 'agreed',
  STANDS = 'stands',
}
export enum RescoreKind {
  WITHDRAWN = 'withdrawn',
  RESTORED = 'restored',
}

export enum AttemptEnd {
  PRECISE = 'precise',
  CLASSIFIED = 'classified',
  LENGTH = 'length',
  TIME = 'time',
  BANK_EXHAUSTED = 'bank_exhausted',
  ENDED_BY_LEARNER = 'ended_by_learner',
  EXPIRED = 'expired',
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
/** What is said of a skill, as a list of people is filtered by it. */
export enum TeamLevel {
  STARTING = 'STARTING',
  WORKING = 'WORKING',
  LEADING = 'LEADING',
  BETWEEN = 'BETWEEN',
  NOT_ENOUGH_EVIDENCE = 'NOT_ENOUGH_EVIDENCE',
}
export enum TeamOrder {
  NAME = 'NAME',
  SKILL = 'SKILL',
  LAST_ACTIVE = 'LAST_ACTIVE',
  GAP = 'GAP',
}
/** On the way of people into learning. */
export enum FunnelStep {
  INVITED = 'INVITED',
  JOINED = 'JOINED',
  ACTIVE = 'ACTIVE',
  ASSESSED = 'ASSESSED',
  LEARNING = 'LEARNING',
  CERTIFIED = 'CERTIFIED',
}
/** Whether a rate is told, or only that it is no higher or no lower. */
export enum RateBound {
  EXACT = 'EXACT',
  AT_MOST = 'AT_MOST',
  AT_LEAST = 'AT_LEAST',
}
/** Of a group, where it has a probability of at least 0.9. */
export enum ChangeSaid {
  GREW = 'GREW',
  FELL = 'FELL',
  NO_DIFFERENCE = 'NO_DIFFERENCE',
}
export enum TargetState {
  MET = 'MET',
  CLOSE = 'CLOSE',
  FAR = 'FAR',
  UNKNOWN = 'UNKNOWN',
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
export enum CourseReviewState {
  ASKED = 'asked',
  APPROVED = 'approved',
  RETURNED = 'returned',
}
export enum AskedFilter {
  ALL = 'ALL',
  UNANSWERED = 'UNANSWERED',
  OWN = 'OWN',
  REPORTED = 'REPORTED',
}
export enum AskedOrder {
  MOST_USEFUL = 'MOST_USEFUL',
  NEWEST = 'NEWEST',
}
/** What is wrong with a question or an answer. */
export enum ComplaintReason {
  OFF_TOPIC = 'off_topic',
  RUDE = 'rude',
  CONFIDENTIAL = 'confidential',
  WRONG = 'wrong',
  REPEATED = 'repeated',
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
  LOCKED = 'LOCKED',
  DONE = 'DONE',
}
export enum GateKind {
  COURSE = 'COURSE',
  LEVEL = 'LEVEL',
  ORDER = 'ORDER',
}
export enum DueState {
  OVERDUE = 'OVERDUE',
  OPEN = 'OPEN',
  DONE = 'DONE',
}
export enum GoalStepKind {
  LESSON = 'lesson',
  EXERCISE = 'exercise',
  ASSESSMENT = 'assessment',
}
export enum HoldState {
  VALID = 'VALID',
  DUE_SOON = 'DUE_SOON',
  IN_GRACE = 'IN_GRACE',
  LAPSED = 'LAPSED',
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
  NOTE = 'note',
}
export enum GraderState {
  ALIVE = 'ALIVE',
  STUCK = 'STUCK',
  SILENT = 'SILENT',
  DRAINING = 'DRAINING',
  STOPPED = 'STOPPED',
}
export enum ItemState {
  PILOT = 'pilot',
  LIVE = 'live',
  WATCH = 'watch',
}
export enum ItemSuspicion {
  WRONG_KEY = 'wrong-key',
  NO_INFORMATION = 'no-information',
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
  AssessmentKind,
  AttemptEnd,
  RescoreKind,
  AppealOutcome,
  LevelState,
  Level,
  TeamLevel,
  TeamOrder,
  FunnelStep,
  RateBound,
  ChangeSaid,
  TargetState,
  SubmissionStatus,
  GpuWait,
  Verdict,
  HomeStepKind,
  GateKind,
  DueState,
  GoalStepKind,
  HoldState,
  ProgressStepKind,
  LessonDifference,
  QuestionKind,
  SearchKind,
  GraderState,
  ItemState,
  ItemSuspicion,
  SandboxMode,
  OwnExerciseState,
  CourseReviewState,
  AskedFilter,
  AskedOrder,
  ComplaintReason,
  OwnCourseState,
  TrialState,
})) {
  registerEnumType(type, { name })
}
