/** The arrows of the architecture picture, held by a tool. */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'web-knows-only-the-schema',
      comment: 'The web talks to the api over GraphQL; no code of api, database or grader reaches it.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(api|prisma|worker/grader)/' },
    },
    {
      name: 'hidden-half-stays-with-the-grader',
      comment: 'Hidden data and thresholds must never reach a browser or the api.',
      severity: 'error',
      from: { path: '^(web|api|prisma)/' },
      to: { path: '^worker/exercises/(src/grading|[^/]+/grading|[^/]+/hidden)' },
    },
    {
      name: 'public-halves-know-no-hidden-one',
      comment: 'What a browser may load must not lead to hidden data by way of another file.',
      severity: 'error',
      from: {
        path: '^worker/exercises/',
        pathNot:
          '(src/grading[.]ts|/grading[.]ts|/hidden/|[.]test[.]ts|/pretraining/|^worker/exercises/testkit/)',
      },
      to: { path: '^worker/exercises/[^/]+/(grading[.]ts|hidden/)' },
    },
    {
      name: 'database-knows-nobody-above',
      severity: 'error',
      from: { path: '^prisma/' },
      to: { path: '^(api|web|worker/grader|e2e)/' },
    },
    {
      name: 'print-knows-nobody',
      severity: 'error',
      from: { path: '^print/' },
      to: { path: '^(api|web|prisma|worker|e2e)/' },
    },
    {
      name: 'telemetry-knows-nobody',
      severity: 'error',
      from: { path: '^telemetry/' },
      to: { path: '^(api|web|prisma|print|worker|e2e)/' },
    },
    {
      name: 'exercises-know-nobody',
      severity: 'error',
      from: { path: '^worker/exercises/' },
      to: { path: '^(api|web|prisma|worker/grader|e2e)/' },
    },
    {
      name: 'api-and-grader-are-apart',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^worker/grader/' },
    },
    {
      name: 'grader-and-api-are-apart',
      severity: 'error',
      from: { path: '^worker/grader/' },
      to: { path: '^api/' },
    },
    {
      name: 'matrix-knows-no-page-beside-it',
      comment: 'The pages of a team hang on the dashboard; what they share stands in team-scope.',
      severity: 'error',
      from: { path: '^api/src/modules/(team-dashboard|team-scope)/' },
      to: { path: '^api/src/modules/(team-progress|cohort)/' },
    },
    {
      name: 'measurement-engine-is-pure',
      comment:
        'What turns answers and gradings into levels is arithmetic: no database, no clock, no framework.',
      severity: 'error',
      from: { path: '^api/src/modules/skill/(outcome|skill-events|estimate-skill|level)\\.ts$' },
      to: {
        pathNot:
          '^api/src/modules/(skill/(outcome|skill-events|estimate-skill|level)\\.ts$|assessment/(engine|estimate)/)',
      },
    },
    {
      name: 'assessment-measures-purely',
      comment: 'Scores must be computable again from a log alone: no database, no clock, no framework.',
      severity: 'error',
      from: { path: '^api/src/modules/assessment/(engine|calibration|estimate)/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: '^api/src/modules/assessment/(engine|calibration|estimate)/' },
    },
    {
      name: 'tests-are-not-shipped',
      severity: 'error',
      from: {
        pathNot:
          '(\\.(long-)?test\\.tsx?$|/test/|/testkit/|^e2e/|/bench/|/pretraining/|exercises/lesson-figures/|/commands/exercise/compare\\.ts$)',
      },
      to: { path: '(\\.(long-)?test\\.tsx?$|/testkit/|^e2e/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(node_modules|/dist/|/build/|/generated/|/wrong/|/hostile/|/starter\\.ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
