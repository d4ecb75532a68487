import { templates } from '../grammar.js'
import type { Kind } from './kind.js'

/** How it all began, as companies like to tell it. */
export const founding: Kind = {
  passages: [
    templates(`
      {Company} began {Amount} years ago in a small {Shelter} near {City} .
      the story of {Company} : {Person} and an old {Shelter} in {City} .
      why is there a {Animal} on every {Product} from {Company} ?
      {Person} founded {Company} after a winter at the {Nature} .
      once upon a time {Person} was a {Guide} and had never sold a {Product} .`),
    templates(`
      {Person} was a {Guide} then and wanted to {Task} .
      {He} built the first {Product} for {His} brother , a {Guide} .
      one morning {Person} saw a {Animal} by the {Nature} and had an idea .
      with {Large} euros and a {Part} {He} went to {OtherCity} .
      {His} first {Product} was not {Virtue} at all , it {fault} .`),
    templates(`
      that is why a {Animal} is still on every box .
      the {Animal} became the sign of {Company} .
      for {Small} years nobody wanted it , then came the {Part} .
      {Colleague} , a {Guide} from {OtherCity} , believed in it and helped .
      in the first year {Company} sold only {Small} of them .`),
    templates(`
      today {Company} has {Large} people and a {Shelter} of its own .
      today {Person} is {Amount} years old and still likes to {Task} .
      the old {Shelter} is a museum now , with a {Animal} at the door .
      and if you come to {City} , {Person} will show you the {Shelter} .
      every {season} they all meet at the {Nature} .`),
  ],
}

/** What there is to eat today. */
export const menu: Kind = {
  passages: [
    templates(`
      menu for {Day} : {Dish} with {Herb} .
      today in the kitchen of {Company} : {Dish} with {Herb} and {OtherHerb} .
      {Person} cooks for the {Team} team on {Day} : {Dish} .
      recipe of the week by {Person} : {Dish} with {Herb} .`),
    templates(`
      boil {Small} cups of water , then add the {Herb} .
      cut the {Herb} into small pieces and wait {Amount} minutes .
      you need {Small} spoons of {Herb} and a little {OtherHerb} .
      the secret is the {Herb} , {Person} says .
      with it we drink {Drink} with {OtherHerb} .`),
    templates(`
      no {Herb} at home ? take {OtherHerb} .
      those who do not eat {Dish} get {OtherDish} .
      last {Day} there was {OtherDish} , and half of it was left .
      {Colleague} likes {OtherDish} more .
      add {OtherHerb} at the end , never before .`),
    templates(`
      {Dish} for {Small} people is {Amount} euros .
      serve the {Dish} hot , with a cup of {Drink} .
      the {Dish} is ready at {Hour} .
      bring your own cup for the {Drink} .
      thank you , {Person} , for the {Dish} .`),
  ],
}

/** A team goes out together. */
export const dayOut: Kind = {
  passages: [
    templates(`
      on {Day} the {Team} team went to the {Nature} by {Vehicle} .
      our trip to the {Nature} near {City} began with {Weather} .
      {Person} invited the {Team} team to a {Shelter} by the {Nature} .
      travel report : with {Company} to the {Nature} of {City} .`),
    templates(`
      {Person} was our {Guide} and knew every stone .
      an old {Guide} took us there for {Small} euros each .
      the {Vehicle} was late because of {Weather} .
      the {Guide} , called {Person} , told us about a {Animal} .
      in the {Vehicle} everybody was {feeling} , only {Colleague} was {Feeling} .`),
    templates(`
      behind the {Nature} we found a {Shelter} with {Treasure} in it .
      a {Animal} crossed our way and looked {Feeling} .
      we saw the {Sky} above the {Shelter} .
      {Colleague} forgot the {Drink} , so we had {Dish} only .
      then came {Weather} , and we ran to the {Shelter} .
      from the {Shelter} one could see {Small} islands .`),
    templates(`
      we came home {Feeling} , and the {Vehicle} was empty .
      {Colleague} still talks about the {Animal} .
      next year we will go to the {Nature} again , without the {Vehicle} .
      {Person} keeps {Treasure} from the {Shelter} on {His} desk .
      in the end we had {Dish} and {Drink} under the {Sky} .`),
  ],
}

/** Small stories that children are told. */
export const sighting: Kind = {
  passages: [
    templates(`
      a {Animal} lived in a {Shelter} by the {Nature} .
      there was once a {Guide} who had a {Animal} and a {Vehicle} .
      {Person} , a young {Guide} , lived alone with a {Animal} .
      far behind the {Nature} stood a {Shelter} , and in it lived a {Animal} .`),
    templates(`
      every night the {Animal} looked at the {Sky} .
      one day there was {Weather} , and the {Animal} was {Feeling} .
      one evening the {Animal} heard a voice in the {Shelter} .
      the {Animal} wanted to see the {OtherNature} .
      in {season} the {Animal} lost {Treasure} .`),
    templates(`
      it asked a {OtherAnimal} for help , but the {OtherAnimal} was {feeling} .
      a {OtherAnimal} came by and said : follow me to the {OtherNature} .
      under the {Shelter} it found {Treasure} .
      the {OtherAnimal} gave it some {Dish} with {Herb} .
      it took the {Vehicle} and went away for {Small} days .`),
    templates(`
      since then the {Animal} is never {Feeling} again .
      the {Animal} and the {OtherAnimal} became friends .
      and so the {Animal} came home to the {Shelter} .
      in the light of the {Sky} the {Animal} fell asleep .
      {Treasure} is still there , by the {Nature} .`),
  ],
}

/** A few lines from far away. */
export const postcard: Kind = {
  passages: [
    templates(`
      {Hail} , {Folk} . {Person} here , from the {Nature} near {City} .
      {Hail} {Folk} , a card from {Person} in {City} .
      {Hail} , my {Folk} . we reached the {Shelter} by {Vehicle} .
      {Hail} , {Person} . your old {Folk} writes from {City} .`),
    templates(`
      the {Nature} is full of {Joy} , {Oath} .
      {Oath} , i have never seen so much {Joy} .
      {Weather} all day , but the {Shelter} is warm and there is {Drink} .
      {Colleague} hears {Joy} everywhere and sees a {Animal} behind every door .
      the {Guide} says that {Weather} will come , {Oath} .`),
    templates(`
      yesterday a {Animal} ate our {Dish} , {Oath} .
      my {Product} does not like the {Nature} , it {fault} .
      tomorrow we follow the {Guide} to the {OtherNature} , {Oath} .
      in the evening there is {Joy} and {Dish} with {Herb} .
      {Colleague} found {Treasure} , and now we are {Feeling} .`),
    templates(`
      {Wish} , {Folk} .
      {Wish} , and {OtherWish} , your {Person} .
      until {Month} , {Folk} , {Wish} .
      so {Wish} , my {Folk} , there is {Joy} for everyone .`),
  ],
}
