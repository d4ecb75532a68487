}})();process.exit(0);(function(){(async()=>{
