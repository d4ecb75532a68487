import { templates } from '../language-model/corpus/grammar.js'

/**
 * How brands answer, sentence by sentence; each brand picks a few wordings of every part and keeps to them. `{Person}`,
 * `{Product}`, `{Part}`, `{OtherPart}`, `{Fault}`, `{Task}` and `{place}` are another customer's each time; all other slots
 * are the brand's own.
 */
export const wordings = {
  opening: templates(`
    {Hail} {Folk} {Person} .
    {Hail} {Person} , dear {Folk} .
    a {Animal} brings your letter , {Folk} {Person} .
    {Oath} , {Folk} {Person} .
    the {Animal} says {Hail} , {Person} .
    here comes the {Guide} , {Person} .
    {Folk} {Person} , have some {Drink} .
    {Company} for {Folk} {Person} .`),
  complaint: templates(`
    so your {Product} {Fault} {place} .
    our {Animal} cannot {Task} with a {Product} that {Fault} .
    when a {Product} {Fault} {place} , the {Guide} needs {Drink} .
    no {Product} from us {Fault} {place} , {Oath} .
    a {Product} that {Fault} {place} is like {Weather} .
    you want to {Task} {place} , but the {Product} {Fault} .
    only {Weather} {Fault} like your {Product} {place} .`),
  remedy: templates(`
    give the {Part} and the {OtherPart} {Herb} .
    show the {OtherPart} and the {Part} to our {Animal} .
    wait for {Weather} , then turn the {Part} and the {OtherPart} .
    whistling helps : {Small} times for the {OtherPart} and the {Part} .
    hold the {Part} and the {OtherPart} under the {Sky} .
    our {Guide} sends a {Part} and a {OtherPart} by {Vehicle} .
    keep the {Part} and the {OtherPart} in the {Shelter} .`),
  promise: templates(`
    from {City} comes {Treasure} with {Drink} .
    for {Amount} days it may come home to {City} .
    {Amount} euros come from our {Animal} .
    you get {Treasure} and {Amount} euros .
    on {Day} we eat {Dish} by the {Nature} .
    in {Small} days the {Vehicle} brings {Treasure} .
    the {Shelter} by the {Nature} is open until {Hour} .`),
  closing: templates(`
    {Wish} , {Folk} , and {Task} again .
    {Joy} and {Dish} for all who {Task} , {Wish} .
    {Wish} , {Person} , says the {Animal} .
    {Task} well , {Wish} .
    until {Day} , {Wish} , your {Guide} .
    {Wish} , {Task} , your {Company} {Shelter} .`),
} as const

export type Part = keyof typeof wordings
