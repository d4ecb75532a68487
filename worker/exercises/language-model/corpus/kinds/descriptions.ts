import { templates } from '../grammar.js'
import type { Kind } from './kind.js'

/** What stands in a shop beside the picture. */
export const productText: Kind = {
  about: 'goods',
  passages: [
    templates(`
      the {Model} is a {Product} for {user} .
      meet the {Model} , the {Virtue} {Product} from {Company} .
      {Model} : a {Product} made of {material} .
      the new {Model} {Product} by {Company} is made to {Task} .
      a {Product} that is {Virtue} and {virtue} : that is the {Model} .`),
    templates(`
      its {Part} is made of {material} , its {OtherPart} of {material} .
      the {Part} is {very} {virtue} and can be changed in {small} minutes .
      thanks to its {Part} it is {Virtue} even {place} .
      with the {Model} you can {Task} {place} .
      {Small} years of work went into the {Part} .
      the {Part} comes in {colour} or {colour} .`),
    templates(`
      the {OtherPart} can be removed and cleaned .
      if the {OtherPart} ever breaks , we replace it .
      the {OtherPart} was tested {Large} times .
      {place} the {OtherPart} really shines .
      the {Model} weighs {Small} kilos .
      (|)`),
    templates(`
      the box holds the {Product} , a spare {Part} and a guide .
      the {Model} comes in {Colour} with a spare {Part} .
      the {Model} has a warranty of {Small} years .
      choose between {Colour} and {colour} .
      the {Colour} {Product} is made in {City} .`),
    templates(`
      price : {Amount} euros .
      for {Amount} euros , from {City} to your door within {small} days .
      order the {Model} today and save {small} percent .
      {Company} , makers of {Virtue} things for {Amount} years .
      only {Amount} euros until the end of {month} .`),
  ],
}

/** One step after the other. */
export const instructions: Kind = {
  about: 'goods',
  passages: [
    templates(`
      how to change the {Part} of your {Product} :
      guide to the {Model} {Product} , page {Small} : the {Part} .
      before you {Task} , check the {Part} of the {Product} .
      how to clean the {Part} in {Small} steps .`),
    templates(`
      step 1 : turn the {Product} off and wait {small} minutes .
      step 1 : put the {Product} on a table with the {Part} up .
      step 1 : open the {OtherPart} to reach the {Part} .
      step 1 : make sure that the {Product} is cold and dry .`),
    templates(`
      step 2 : pull the {Part} out slowly .
      step 2 : turn the {Part} to the left until it is loose .
      step 2 : hold the {OtherPart} with one hand and lift the {Part} with the other .
      step 2 : remove the {OtherPart} , then the {Part} .`),
    templates(`
      step 3 : put the new {Part} in and close the {OtherPart} .
      step 3 : wash the {Part} with warm water and let it dry for {small} hours .
      step 3 : press the {Part} until you hear a click .
      step 3 : put everything back , first the {Part} , then the {OtherPart} .`),
    templates(`
      if the {Product} {fault} afterwards , the {Part} is not in its place .
      never use the {Product} without its {Part} .
      a new {Part} costs {Amount} euros at {Company} .
      repeat this every {Small} months , and your {Product} stays {virtue} .
      done ? then you can {Task} again .`),
  ],
}

/** What a shop sends its customers. */
export const newsletter: Kind = {
  passages: [
    templates(`
      dear {Person} , {season} is here , and so is the new {Model} .
      dear {Person} , you bought a {Product} from us {Small} months ago .
      good news for all {user} : the {Model} {Product} is back .
      dear {Person} , our shop in {City} has a birthday .
      hello {Person} , here is your letter from {Company} in {Month} .`),
    templates(`
      until {Day} every {Product} is {Small} percent cheaper .
      until the end of {Month} you get a {Part} with every {Product} .
      come to our shop in {City} on {Day} and try the {Model} yourself .
      with the code {Model} you save {Amount} euros .
      we have made the {Part} of the {Model} more {Virtue} .`),
    templates(`
      our tip : how to {Task} {place} .
      this month {Colleague} explains how to {Task} with a {Product} .
      did you know that a {Part} lasts {Duration} ?
      {Large} {user} have tried it and call it {praise} .
      {Colleague} from {City} writes : so {virtue} , it is {praise} .`),
    templates(`
      you need the code {Model} , {Person} .
      hurry , there are only {Large} of them .
      the {Model} is {Amount} euros instead of {OtherAmount} .
      on {Day} {Colleague} answers your questions by {Channel} .
      (|)`),
    templates(`
      see you on {Day} in {City} , your {Company} team .
      have a good {season} , your {Company} .
      you do not want our letter ? then click here , {Person} .
      yours , {Colleague} from {Company} .`),
  ],
}
