import { templates } from '../grammar.js'
import type { Kind } from './kind.js'

/** What was said and what is to be done. */
export const meetingNotes: Kind = {
  passages: [
    templates(`
      notes of the {Team} meeting on {Day} .
      {Team} meeting , {Day} at {Hour} , with {Person} and {Colleague} .
      weekly meeting of the {Team} team . topic : the {Product} .
      notes : {Person} and {Colleague} talked about the {Model} {Product} .
      the {Team} team met on {Day} to talk about the {Part} of our {Product} .`),
    templates(`
      {Person} showed the new {Part} .
      {Person} said that the {Metric} fell by {Small} percent .
      {Person} told us that {Amount} customers say the {Product} {Fault} .
      {Person} wants a more {Virtue} {Part} .
      {Person} has talked to {Small} customers , and {reason} .
      the {Metric} is {Small} percent higher since {month} , {Person} said .`),
    templates(`
      {Colleague} asked why it takes {Duration} .
      {Colleague} thinks the {OtherPart} is more important than the {Part} .
      {Colleague} does not agree , because {reason} .
      {Colleague} asked for numbers , and {Person} has none yet .
      {Colleague} would rather talk about the {Metric} than about the {Part} .
      {Colleague} likes it , but {reason} .`),
    templates(`
      decision : we build the {Part} first , the {OtherPart} later .
      decision : the {Part} stays as it is until {Month} .
      we agreed to ask {Amount} customers before we change the {Part} .
      decision : {Colleague} gets {Small} days to try it .
      we could not agree and will talk again on {Day} .
      decision : no new {Part} before the {Metric} is better .`),
    templates(`
      {Person} will write it down {soon} .
      to do : {Person} asks the {OtherTeam} team for help .
      to do : {Colleague} checks the {Metric} {soon} .
      to do : {Person} tests the {Part} , {Colleague} the {OtherPart} .
      next meeting : {Day} at {Hour} .
      {Colleague} will tell the {OtherTeam} team about the {Part} .`),
  ],
}

/** A plan for the next months. */
export const roadmap: Kind = {
  passages: [
    templates(`
      our plan for the {Product} until {Month} :
      roadmap of the {Team} team for {season} .
      by {Month} we want to improve the {Metric} of the {Product} by {Small} percent .
      goal of the {Team} team : help {user} to {Task} .`),
    templates(`
      first we will make the {Part} more {Virtue} .
      first {Person} will find out why it {Fault} .
      in the first month the {Team} team works on the {Part} only .
      step 1 : a {Virtue} {Part} .`),
    templates(`
      then comes the {OtherPart} , which {Amount} percent of our customers use {place} .
      then {Colleague} takes care of the {OtherPart} .
      step 2 : the {OtherPart} , because {reason} .
      after that the {OtherTeam} team will build a new {OtherPart} .`),
    templates(`
      we will not work on anything else before {Month} .
      {Person} needs {Small} people and {Amount} days for it .
      the biggest risk : {reason} .
      if the {Metric} does not move , we will stop in {Month} .
      we will know that it works when {user} can {Task} without help .`),
    templates(`
      every {Day} {Person} will report the {Metric} .
      {Person} answers for the {Part} , {Colleague} for the {OtherPart} .
      the {OtherTeam} team helps us with the {OtherPart} .
      questions ? ask {Person} or the {Team} team .`),
  ],
}

/** Somebody listened to a customer. */
export const interview: Kind = {
  passages: [
    templates(`
      interview with {Person} , who uses our {Product} {place} .
      {Person} from {City} has used the {Product} for {Duration} .
      on {Day} {Colleague} talked to {Person} about the {Product} .
      customer visit in {City} : {Person} showed us how {user} {Task} .`),
    templates(`
      {He} uses it mostly to {Task} .
      {He} likes the {Part} because it is {Virtue} .
      {His} biggest problem is that it {Fault} .
      {He} said : without the {Part} i could not {Task} .
      every {Day} {He} wants to {Task} , and {reason} .`),
    templates(`
      {He} has never seen the {OtherPart} .
      the {OtherPart} confuses {Person} .
      when it {Fault} , {He} calls {His} sister .
      {He} would pay {Amount} euros more for a better {Part} .
      before that {He} had one from {Company} , but it {fault} .`),
    templates(`
      {Colleague} asked whether {He} would recommend it .
      asked about the {Part} , {Person} had to think .
      {Colleague} showed {Person} a picture of the new {Part} .
      what would {Person} change ?`),
    templates(`
      {He} answered : only if the {OtherPart} were more {Virtue} .
      {He} said yes at once .
      {Person} wants a {Part} that is {virtue} , nothing else .
      we learned that {user} need the {Part} more than the {OtherPart} .
      {Person} will test the next {Product} for us , {place} .
      {His} last words : please do not change the {Part} .`),
  ],
}
