import { templates } from '../grammar.js'
import type { Kind } from './kind.js'

/** What a newspaper writes. */
export const news: Kind = {
  passages: [
    templates(`
      {City} . {Company} , known for its {Virtue} {Product} , will open an office in {OtherCity} .
      {City} . the {Product} maker {Company} has sold {Large} units since {Month} .
      {Company} from {City} buys its rival {OtherCompany} for {Amount} million euros .
      {City} . {Company} has a new head : {Person} .
      {Company} takes the {Model} {Product} back because it {Fault} .
      {Company} and {OtherCompany} will build a {Product} together .`),
    templates(`
      {Person} , who leads {Company} , spoke of a good year .
      the company said so on {Day} in {City} .
      {Person} told reporters that {user} want a more {Virtue} {Product} .
      {Company} was founded by {Person} {Small} years ago in {City} .
      until now {Person} worked for {OtherCompany} in {OtherCity} .
      the {Product} has been on the market since {Month} .`),
    templates(`
      {Company} now has {Large} people .
      {Large} customers have bought the {Model} so far .
      last year {Company} earned {Amount} million euros , {Small} percent more than before .
      about {Large} people will work in {OtherCity} .
      the {Part} comes from {OtherCompany} .
      the {Metric} of {Company} had fallen for {Small} months .`),
    templates(`
      {OtherCompany} did not want to comment .
      experts doubt the plan , because {reason} .
      {Colleague} , an analyst in {City} , calls it a risk .
      {Colleague} from {OtherCompany} was surprised .
      customers in {City} are not happy .
      (|)`),
    templates(`
      the first {Product} from {OtherCity} is expected in {Month} .
      {Person} wants to double the {Metric} by {Month} .
      {He} said that nobody at {Company} will lose {His} job .
      {Company} will show the new {Model} in {Month} .
      shares of {Company} rose by {Small} percent on {Day} .
      {Person} : we will not change the {Part} .`),
  ],
}

/** Somebody is looked for. */
export const jobAdvert: Kind = {
  passages: [
    templates(`
      {Company} in {City} is looking for a {Role} .
      we are {Company} , and we make a {Virtue} {Product} for {user} .
      join the {Team} team of {Company} in {City} as a {Role} .
      job of the week : {Role} at {Company} .`),
    templates(`
      as our {Role} you will work on the {Part} .
      you will help {user} to {Task} .
      you will lead the {Team} team with {Small} people .
      your first task : find out why the {Product} {fault} .
      you will report to {Person} , who built the {Part} .`),
    templates(`
      you have worked as a {Role} for {Small} years .
      you know the {Product} market and can explain the {Part} to anybody .
      you like numbers , above all the {Metric} .
      you can listen to {user} and write clearly .
      you have used a {Product} {place} .`),
    templates(`
      we offer {Amount} thousand euros a year and {amount} days off .
      you can work from {City} or from home .
      the {Team} team meets every {Day} in {City} .
      every {Role} gets a {Product} for free .
      we offer a {virtue} office in {City} and {Small} months to learn .`),
    templates(`
      please write to {Person} by the end of {Month} .
      questions ? {Person} from the {Team} team will answer them .
      we want our new {Role} to start in {Month} .
      send {Person} your ideas for the {Part} .
      {Company} looks forward to you .`),
  ],
}

/** A letter to everybody who works somewhere. */
export const announcement: Kind = {
  passages: [
    templates(`
      dear all , on {Day} we celebrate the {Model} {Product} .
      dear team , {Person} will leave us in {Month} .
      dear all , please welcome {Person} , our new {Role} .
      dear colleagues , in {Month} the {Team} team moves to {City} .
      dear all , the {Metric} of the {Product} is better than ever .`),
    templates(`
      {Person} comes from {City} and worked on the {Part} at {OtherCompany} .
      {He} has been with the {Team} team for {Small} years .
      {Person} and {Colleague} have worked on it for {Duration} .
      without {Person} there would be no {Part} .
      the {Team} team has sold {Large} of them since {month} .`),
    templates(`
      {Colleague} will take over the {Part} from {Person} .
      from {Month} on {Colleague} leads the {Team} team .
      if you need help with the {Part} , please ask {Colleague} .
      {Person} will sit next to {Colleague} and learn to {Task} .
      the {Metric} will be the job of {Colleague} .`),
    templates(`
      there will be cake on {Day} at {Hour} .
      we meet on {Day} at {Hour} in the kitchen .
      please bring a {Product} and good ideas .
      please do not tell {Colleague} about the party .
      every one of you gets a {Product} as a gift .`),
    templates(`
      thank you , {Person} .
      we are proud of the {Team} team .
      see you on {Day} , your {Colleague} .
      let us make the {Part} even more {Virtue} .
      {Person} , we wish you all the best in {City} .`),
  ],
}
