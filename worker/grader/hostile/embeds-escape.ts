// {"about": "Code that tries to leave the wrapper", "layer": "syntax check", "verdict": "learner-error", "fault": "any"}
}})();process.exit(0);(function(){(async()=>{
