import { templates } from '../grammar.js'
import type { Kind } from './kind.js'

/** What is new in a program. */
export const releaseNotes: Kind = {
  about: 'software',
  passages: [
    templates(`
      {Model} version {Small} is here .
      version {Small} of our {Product} is out .
      what is new in {Model} version {Small} :
      release notes of {Month} for the {Model} {Product} , version {Small} .
      today we release version {Small} of {Model} , the {Product} for {user} .`),
    templates(`
      new : a {Part} that is {virtue} and {virtue} .
      new : you can now {Task} with the {Part} .
      the {Part} has been built from the ground up .
      the {Part} is {amount} percent faster .
      many of you asked for a better {Part} , here it is .
      the {Part} now also works {place} .`),
    templates(`
      fixed : the {Product} no longer {Fault} .
      fixed : an error where the {Product} {Fault} .
      we fixed {Small} errors in the {OtherPart} .
      fixed : the {OtherPart} was slow {place} .
      changed : the {OtherPart} moved into the {Part} .
      removed : the old {OtherPart} , which nobody used .`),
    templates(`
      fixed : the {part} was missing for some {user} .
      known problem : the {OtherPart} may need {small} seconds to start .
      known problem : with an old phone it still {fault} .
      thanks to {Person} from {City} , who told us about it .
      (|)`),
    templates(`
      version {Small} is free for all {user} .
      please update before {day} .
      the next version comes in {month} and brings a new {part} .
      tell us what you think of the new {Part} .
      {Person} and the whole {team} team wish you a good {season} .
      to go back to the old {Part} , open the settings .`),
  ],
}

/** Something broke and was mended. */
export const incidentReport: Kind = {
  about: 'software',
  passages: [
    templates(`
      on {Day} at {Hour} our {Product} stopped working .
      incident report : on {Day} the {Part} of the {Product} was down for {Amount} minutes .
      between {Hour} and noon on {Day} , {Amount} percent of our {user} saw an error .
      incident of {Day} : the {Product} was slow from {Hour} on .
      on {Day} the {Part} lost messages for {Amount} minutes .`),
    templates(`
      the cause was {Cause} in the {Part} .
      {Person} found the cause after {small} minutes : {Cause} .
      an alert went to {Person} , who saw {Cause} at once .
      nobody noticed until {Person} called the {Team} team .
      the {Team} team first thought of the {OtherPart} , but it was {Cause} .`),
    templates(`
      {Large} customers could not {Task} .
      {Large} orders were lost and {Large} came twice .
      nobody lost data , but {Large} people had to wait .
      for {Amount} minutes {user} could not use the {Part} .
      our help desk got {Large} messages .`),
    templates(`
      {Person} restarted the {Part} and it worked again .
      the {Team} team went back to the old version of the {Part} .
      at noon {Person} repaired the {Part} .
      after {Amount} minutes the {Team} team had solved it .
      we switched the {Part} off and told our customers .`),
    templates(`
      so that it does not happen again , the {Team} team will test the {Part} every day .
      from now on an alert tells us about {Cause} .
      {Person} will write a test for {Cause} {soon} .
      we are sorry for the {Amount} minutes .
      the {Team} team will check the {OtherPart} , too .
      all {Large} customers get a message from us {soon} .`),
  ],
}

/** An experiment with two groups. */
export const experiment: Kind = {
  about: 'software',
  passages: [
    templates(`
      experiment : does a new {Part} change the {Metric} of our {Product} ?
      we tested two versions of the {Part} with {Large} {user} .
      for {Small} weeks half of our {user} saw a new {Part} .
      the {Team} team wanted to know whether a simpler {Part} helps {user} to {Task} .`),
    templates(`
      group a kept the old {Part} , group b got the new one .
      group a saw the {Part} first , group b the {OtherPart} .
      {Person} drew {Large} people for each group by chance .
      in group b the {Part} was {virtue} , in group a nothing changed .`),
    templates(`
      after {Small} weeks the {Metric} of group b was {small} percent higher .
      after {Small} weeks the {Metric} was the same in both groups .
      in group b the {Metric} fell by {small} percent .
      the {Metric} of group b rose by {small} percent , but the {OtherMetric} fell .
      {Person} saw no difference in the {Metric} , only in the {OtherMetric} .`),
    templates(`
      with {Large} people in a group this may be chance .
      {Person} thinks that {reason} .
      new {user} liked the {Part} more than old ones .
      {place} the {Part} was used twice as often .
      (|)`),
    templates(`
      we keep the old {Part} .
      we will show the new {Part} to everybody {soon} .
      next the {Team} team will test the {OtherPart} .
      {Person} will repeat the test with more than {Large} people .
      we will look at the {OtherMetric} again in {small} weeks .`),
  ],
}
