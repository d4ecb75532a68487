// {"about": "An endless loop before train is called", "layer": "clock", "verdict": "learner-error", "fault": "TIME_LIMIT"}
for (;;);
export function train() {}
