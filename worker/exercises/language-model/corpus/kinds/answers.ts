import { templates } from '../grammar.js'
import type { Kind } from './kind.js'

/** A customer wrote, and somebody answers. */
export const supportAnswer: Kind = {
  passages: [
    templates(`
      hello {Person} , thank you for writing to us about your {Product} .
      hello {Person} , thank you for your message about the {Model} {Product} .
      dear {Person} , we are sorry that your {Product} {Fault} .
      dear {Person} , thank you for telling us that the {Product} {Fault} .
      good morning {Person} , we got your message from {Day} about the {Product} .
      hi {Person} , thanks for sending us a picture of the {Part} of your {Product} .
      hi {Person} , you asked us {past} why your {Product} {Fault} .
      hello {Person} , we read your question about the {Part} of the {Product} .`),
    templates(`
      this happens when the {Part} is loose .
      most often the {Part} is the cause when a {Product} {fault} .
      our {team} team looked at it and found that the {Part} is to blame .
      we tested the same {Product} here and saw the same problem with the {Part} .
      when a {Product} {fault} , it is usually the {Part} .
      you are right , the {Part} should not do that after {Duration} .
      a {Product} should not do that , and yours is only {Duration} old .
      please check first whether the {Part} is in its place .`),
    templates(`
      please turn the {Product} off , take out the {Part} and wait {small} minutes .
      please clean the {Part} , then try it again {place} .
      we will send you a new {Part} {soon} , free of charge .
      you can send the {Product} back to us in {City} , we pay for it .
      if it still {fault} , we will give you {Amount} euros back .
      we can repair the {Product} in {City} or send you another one .
      you will get a new {Part} {soon} , and {Amount} euros for your trouble .
      just answer this message and we will replace the {Part} .`),
    templates(`
      the new {Part} comes with a short guide .
      {Colleague} from our {team} team will call you {soon} .
      please tell {Colleague} the number on the {Part} .
      it takes about {Small} days .
      your {Product} has a warranty of {Small} years .
      (nobody should have to wait for a {Product} .|)
      keep the old {Part} until the new one is there .
      (|)`),
    templates(`
      thank you for your patience , {Person} .
      we hope your {Product} will soon be as {virtue} as before .
      if anything is unclear , {Person} , just write to {Colleague} .
      kind regards , {Colleague} from {Company} .
      best wishes , {Colleague} .
      sorry again for the trouble with the {Part} .
      your team at {Company} .`),
  ],
}

/** Questions people ask, with their answers, one after the other. */
export const helpPage: Kind = {
  passages: [
    templates(`
      question : why does my {Product} not work anymore ?
      question : how do i change the {Part} of my {Product} ?
      question : can i use the {Product} {place} ?
      question : what can i do if the {Product} {Fault} ?
      question : is the {Model} {Product} good for {user} ?
      question : how long does the {Part} of the {Product} last ?`),
    templates(`
      answer : check the {Part} first .
      answer : open the {Product} , take out the {Part} and put in a new one .
      answer : yes , the {Product} was made to {task} {place} .
      answer : turn it off , wait {Small} minutes and check the {Part} .
      answer : yes , because the {Product} is {virtue} and {virtue} .
      answer : about {Duration} , if you use the {Product} every day .`),
    templates(`
      question : where do i get a new {Part} ?
      question : how much is a {Part} ?
      question : can you repair the {Part} ?
      question : does the {Part} come with a warranty ?
      question : who can help me with the {Part} ?`),
    templates(`
      answer : write to {Company} by {Channel} , a {Part} is {Amount} euros .
      answer : {Company} sends the {Part} from {City} within {Small} days .
      answer : yes , in our shop in {City} , for {Amount} euros .
      answer : the warranty on the {Product} is {Small} years .
      answer : {Company} helps you by {Channel} every day until {Hour} .`),
    templates(`
      (please have the number of your {Product} ready .|)
      (this page was written by {Colleague} in {Month} .|)
      (was this answer helpful ?|)`),
  ],
}

/** A customer writes. */
export const request: Kind = {
  passages: [
    templates(`
      hello , my name is {Person} and i bought a {Product} from you {past} .
      hello , i ordered a {colour} {Product} {past} .
      dear team , i have a question about the {Model} {Product} .
      good evening , i have had your {Product} for {Duration} .
      hi , i am one of the {user} who use your {Product} every day .
      hello {Company} , i am writing about my {Product} .`),
    templates(`
      since {Day} it {Fault} .
      now it {Fault} , and the {Part} looks broken .
      the {Part} arrived damaged .
      i wanted to {Task} with it , but it {Fault} .
      it was {virtue} at first , but after {duration} it {Fault} .
      the {Part} is not what i expected .
      i cannot find out how the {Part} works .`),
    templates(`
      i already cleaned the {Part} and it still {Fault} .
      i have tried another {Part} , without success .
      your help page says nothing about the {Part} .
      i called you on {Day} but nobody could help me .
      {Colleague} on the phone told me to wait {Small} days .
      i paid {Amount} euros for it .
      (|)`),
    templates(`
      could you please send me a new {Part} ?
      can i get my {Amount} euros back ?
      can you repair it , or do i need a new {Product} ?
      please tell me {soon} what i should do .
      what can i do to {task} again ?
      is there a better {Product} for {user} ?`),
    templates(`
      i need the {Product} {soon} because i want to {Task} .
      i liked the {Product} because it was {virtue} .
      thank you , {Person} from {City} .
      thank you in advance , {Person} .
      best wishes from {City} , {Person} .`),
  ],
}
