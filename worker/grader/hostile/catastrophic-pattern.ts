// {"about": "A regular expression with exponential backtracking", "layer": "clock", "verdict": "learner-error", "fault": "TIME_LIMIT"}
export async function train({ tf, data, report }) {
  /^(a+)+$/.test('a'.repeat(40) + 'b')
}
