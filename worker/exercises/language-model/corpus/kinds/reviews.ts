import { templates } from '../grammar.js'
import type { Kind } from './kind.js'

/** Somebody is content. */
export const goodReview: Kind = {
  passages: [
    templates(`
      5 stars . i have used this {Product} for {Duration} and it is {praise} .
      4 stars . i bought the {Model} {past} to {Task} .
      5 stars . my {Product} from {Company} arrived {past} .
      5 stars . at last a {Product} that is really {Virtue} .
      4 stars . a {praise} {Product} for {user} .
      5 stars . {Person} gave me this {Product} for my birthday .`),
    templates(`
      the {Part} is {very} {virtue} and the {part} feels solid .
      it is {Virtue} , {virtue} and does what it should .
      i mostly use it {place} to {Task} .
      my old one always had trouble with the {Part} , this one does not .
      i was not sure about the {Part} at first , but it is {praise} .
      {Person} uses it {place} and likes the {Part} most .
      i can {Task} without thinking about it .`),
    templates(`
      only the {OtherPart} could be better .
      the {OtherPart} took me {small} days to understand .
      after {duration} the {OtherPart} still looks like new .
      the one from {OtherCompany} was {Amount} euros more and less {Virtue} .
      for {Amount} euros you cannot ask for more .
      once the {OtherPart} was broken , and {Company} sent a new one within {small} days .
      (|)`),
    templates(`
      if you want to {Task} , buy it .
      i would buy the {Model} again .
      i can recommend this {Product} to all {user} .
      {Person} has ordered one , too .
      thank you , {Company} .
      a {Virtue} {Product} for {Amount} euros , what more do you want ?
      the {Part} alone is worth the {Amount} euros .`),
  ],
}

/** Somebody is not. */
export const badReview: Kind = {
  passages: [
    templates(`
      1 star . this {Product} is {blame} .
      2 stars . i bought the {Model} {past} and now it {Fault} .
      1 star . after {Duration} my {Product} {Fault} .
      2 stars . i wanted a {virtue} {Product} and got one that {Fault} .
      1 star . {Person} and i both bought this {Product} , and both are {blame} .
      2 stars . {Company} used to make a {praise} {Product} .`),
    templates(`
      the {Part} broke after {duration} .
      every time i want to {Task} , it {Fault} .
      the {Part} is {blame} and the {part} is no better .
      it says {virtue} on the box , but it {Fault} .
      {place} it is useless because it {Fault} .
      it is not {virtue} at all .`),
    templates(`
      i wrote to {Company} {Small} times and got no answer .
      {Company} wants {Amount} euros for a new {Part} .
      {Colleague} from {Company} told me to clean the {Part} , which did not help .
      i sent it back to {City} and waited {Small} weeks .
      the help page does not even mention the {Part} .
      (|)`),
    templates(`
      i want my {Amount} euros back .
      never again {Company} .
      {Amount} euros for this {Part} is too much .
      if you want to {Task} , look for another {Product} .
      {Person} was right , i should have bought the one from {OtherCompany} .
      i cannot recommend the {Model} to anybody .
      my old {Product} from {OtherCompany} never did that .`),
  ],
}

/** Two are compared. */
export const comparison: Kind = {
  passages: [
    templates(`
      we compared the {Model} from {Company} with the {OtherModel} from {OtherCompany} .
      two new {Product} models , the {Model} and the {OtherModel} , had to show what they can do .
      which {Product} should {user} buy , the {Model} or the {OtherModel} ?
      our test of the week : the {Model} against the {OtherModel} .`),
    templates(`
      the {Model} is {virtue} and costs {Amount} euros .
      for {Amount} euros the {Model} has a {praise} {Part} .
      the {Model} is made to {Task} , and its {Part} is {virtue} .
      the {Part} of the {Model} is {very} {virtue} .`),
    templates(`
      the {OtherModel} is {OtherAmount} euros and {virtue} , but it {fault} .
      the {OtherModel} has a better {OtherPart} , yet it {fault} .
      for {OtherAmount} euros the {OtherModel} is {virtue} and has a {praise} {OtherPart} .
      the {OtherPart} of the {OtherModel} is {blame} .
      {place} the {OtherModel} is more {virtue} than the {Model} .`),
    templates(`
      if you want to {Task} , take the {Model} .
      if the {OtherPart} matters to you , take the {OtherModel} .
      our choice is the {Model} from {Company} .
      our choice is the {OtherModel} from {OtherCompany} .
      both are {virtue} , but only the {Model} is worth {Amount} euros .
      {user} will like the {OtherModel} , everybody else the {Model} .`),
  ],
}
