import type { ReportWords } from './report-words.js'

const things = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
const sure =
  'A level is stated only where what was handed in and answered makes it at least 80% likely; between two levels, where both together are at least 90% likely. Up to one stated level in five can therefore be wrong.'
const nothing = 'Without enough evidence nothing is said: that means unknown, not low.'

export const english: ReportWords = {
  titles: {
    matrix: 'Skills of the team',
    goal: 'Gap to goal',
    progress: 'Progress',
    person: 'Report about one person',
  },
  levels: { STARTING: 'Starting', WORKING: 'Working', LEADING: 'Leading' },
  between: (lower, upper) => `Between ${lower} and ${upper}`,
  betweenShort: (lower, upper) => `${lower}–${upper}`,
  notEnough: 'Not enough evidence',
  targets: { MET: 'Met', CLOSE: 'Close', FAR: 'Far', UNKNOWN: 'Unknown' },
  facts: {
    company: 'Company',
    team: 'Team',
    person: 'Name or e-mail',
    skill: 'Skill',
    goal: 'Goal',
    step: 'People',
    sorted: 'Sorted by',
    day: 'Made on',
  },
  everybody: 'Everybody the reader sees',
  filterLevels: {
    LEADING: 'Leading',
    WORKING: 'Working',
    STARTING: 'Starting',
    BETWEEN: 'Between two levels',
    NOT_ENOUGH_EVIDENCE: 'Not enough evidence',
  },
  steps: {
    ACTIVE: 'Active in the last 30 days',
    ASSESSED: 'With evidence of a skill',
    LEARNING: 'Finished a lesson or exercise',
  },
  sortedBy: { active: 'Last submission', gap: 'Gap to goal', descending: 'highest first' },
  columns: {
    person: 'Person',
    email: 'E-mail',
    lastActive: 'Last submission',
    submissions: 'Submissions',
    passed: 'Exercises passed',
    goal: 'Goal',
    missing: 'Targets missing',
    minutes: 'Minutes of the plan',
    section: 'Section',
    what: 'What',
    value: 'Value',
    note: 'Note',
  },
  figures: {
    people: (count) => (count === 1 ? 'person' : 'people'),
    stated: (level) => `stated as ${level}`,
    meeting: (goal, people) => `${people === 1 ? 'person meets' : 'people meet'} ${goal}`,
    missing: (skill) => `most often missing: ${skill}`,
    joined: 'joined',
    active: 'active in the last 30 days',
    needing: (count) => (count === 1 ? 'person needs somebody' : 'people need somebody'),
    over: 'given and over its day',
  },
  legend: {
    stated: 'at least 80% likely',
    between: 'between two levels',
    notEnough: 'not enough evidence, or none',
    MET: 'the level asked for, or a higher one, is stated',
    CLOSE: 'below it; that it is there is at least 30% likely',
    FAR: 'below it, and less likely',
    UNKNOWN: 'not enough evidence',
  },
  caveat: {
    matrix: [sure, nothing],
    goal: [sure, nothing],
    person: [sure, nothing],
    progress: [
      'Each number counts distinct people by itself. What is said of groups is said of five people or more, here and beside them; the rest is not shown.',
    ],
  },
  withheld: 'not shown',
  person: {
    about: 'About',
    purpose:
      'For this person’s development: what to learn next, and what they can already be trusted with. Not for decisions about hiring, pay or leaving, which these levels were not made for. The person was told of this report and can download the same one.',
    levels: 'Levels',
    gap: (goal) => `Gap to ${goal}`,
    planned: 'What is planned',
    certificates: 'Certificates',
    changes: 'What changed the levels',
    done: 'What was done in the last year',
    kinds: {
      ASSESSMENT: 'Assessments',
      GRADING: 'Graded submissions',
      LESSON: 'Lessons read',
      CERTIFICATE: 'Certificates earned',
    },
    likely: (probability) => `${probability} likely`,
    evidence: (count) => things(count, 'piece of evidence', 'pieces of evidence'),
    newest: (day, daysAgo) =>
      `newest from ${day}, ${daysAgo === 0 ? 'today' : `${things(daysAgo, 'day', 'days')} ago`}`,
    growing: 'growing',
    asked: (level) => `asked for: ${level}`,
    there: (probability) => `${probability} likely to be met`,
    due: (day) => `given, due on ${day}`,
    given: 'given, no due date',
    step: (lessons, minutes, skills) =>
      `shortest way: ${things(lessons, 'lesson', 'lessons')}, ${things(minutes, 'minute', 'minutes')}; ${skills}`,
    revoked: 'revoked',
    assessment: 'Assessment',
    before: (said) => `before: ${said}`,
    grows: 'growing since then',
    stated: (level, count) => `${count === 1 ? 'skill' : 'skills'} stated as ${level}`,
    met: (goal) => `targets of ${goal} met`,
    semicolon: '; ',
    comma: ', ',
  },
  funnel: {
    title: 'From invited to certified',
    steps: {
      INVITED: 'Invited',
      JOINED: 'Joined',
      ACTIVE: 'Active',
      ASSESSED: 'Assessed',
      LEARNING: 'Learning',
      CERTIFIED: 'Certified',
    },
  },
  due: {
    title: 'What was given by a day',
    doneInTime: 'Done in time',
    doneLate: 'Done late',
    later: 'Due later',
    soon: 'Due within a week',
    over: 'Over its day',
  },
  weeks: { title: 'Activity by week' },
  exercises: {
    title: 'How exercises go',
    people: 'Tried by',
    attempts: 'Attempts',
    minutes: 'Minutes',
    quick: 'under 5',
    bounds: {
      EXACT: (share) => share,
      AT_MOST: (share) => `${share} or less`,
      AT_LEAST: (share) => `${share} or more`,
    },
    average: (count) => `On average each has passed ${things(count, 'exercise', 'exercises')}.`,
  },
  risk: {
    title: 'Who needs you',
    over: (count, days) =>
      count === 1
        ? `1 thing over its day, by ${things(days, 'day', 'days')}`
        : `${count} things over their day, the first by ${things(days, 'day', 'days')}`,
    stuck: (exercises) => `Tried three times or more without a pass: ${exercises.join(', ')}`,
    idle: (days) => `Something is due, and nothing was done for ${things(days, 'day', 'days')}`,
    waiting: (people) =>
      `${things(people, 'person was', 'people were')} invited two weeks ago or longer and ${people === 1 ? 'has' : 'have'} not come.`,
  },
  page: (number, of) => `Page ${number} of ${of}`,
  nobody: 'Nobody fits what was asked for.',
}
