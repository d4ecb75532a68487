/**
 * The words of our customers, as slots that templates fill: `{parcel}` becomes one of the entries.
 * An entry may itself hold slots. Every list is a family of words that can stand in one place.
 */
export const lexicon = {
  // What was bought.
  product:
    words(`lamp, kettle, toaster, blender, heater, fan, mirror, rug, carpet, curtain, pillow, blanket, mattress,
    sofa, armchair, desk, table, chair, stool, shelf, bookcase, wardrobe, drawer, bed, jacket, coat, sweater, hoodie,
    shirt, blouse, dress, skirt, belt, scarf, hat, cap, backpack, suitcase, handbag, wallet, watch, necklace, ring,
    bracelet, camera, tripod, speaker, headset, keyboard, mouse, monitor, laptop, tablet, phone, charger, cable,
    printer, router, drone, console, guitar, piano, drum, violin, bicycle, helmet, scooter, skateboard, tent, stove,
    lantern, rope, kayak, mug, plate, bowl, pan, pot, knife, grill, oven, fridge, freezer, vacuum, iron, dryer,
    drill, hammer, saw, ladder, puzzle, doll, robot, notebook, pen, calendar, poster, candle, vase, plant, bottle,
    umbrella, thermos, tray, basket, crib, stroller, ball, racket`),
  goods: words(
    `{product}, {colour} {product}, {product}, pair of {footwear}, {size} {product}, {product} and {product}`,
  ),
  footwear: words(
    `shoes, boots, sneakers, sandals, slippers, gloves, socks, jeans, trousers, shorts, earrings, glasses`,
  ),
  colour: words(
    `red, blue, green, black, white, grey, brown, yellow, purple, pink, orange, silver, golden, beige`,
  ),
  size: words(`small, medium, large, larger, smaller, bigger, tiny`),
  item: words(`item, product, article, thing, {product}, {product}, {footwear}`),
  material: words(`wood, steel, glass, cotton, leather, wool, plastic, bamboo, silk`),

  // The way it travels.
  parcel: words(`parcel, package, order, delivery, shipment, box, purchase, {product}, consignment`),
  courier: words(
    `courier, driver, postman, carrier, delivery man, mail carrier, shipping company, post office`,
  ),
  arrive: words(`arrive, come, get here, reach me, show up, turn up, be delivered`),
  arrived: words(`arrived, come, shown up, turned up, been delivered, reached me, got here`),
  sent: words(`sent, shipped, dispatched, posted, mailed`),

  // Money and contracts.
  plan: words(
    `subscription, plan, membership, contract, premium plan, trial, free trial, pro plan, monthly plan, yearly plan`,
  ),
  bill: words(`bill, invoice, statement, receipt`),
  charge: words(`charge, payment, fee, debit, transaction, amount`),
  charged: words(`charged, billed, debited, invoiced`),
  card: words(`card, credit card, debit card, bank account, bank card`),
  amount: words(`{number} dollars, {number} euros, {number} pounds, {number} bucks`),

  // Software and its accounts.
  password: words(`password, passcode, pin, login details, credentials`),
  account: words(`account, profile, user account, customer account`),
  signin: words(
    `sign in, log in, login, get in, get into my account, access my account, log into my profile`,
  ),
  code: words(`code, verification code, security code, one time code, confirmation code`),
  app: words(`app, application, website, site, program, software, web page, mobile app, dashboard, tool`),
  screen: words(`screen, page, menu, report, settings page, search page, checkout page, button`),
  device: words(`phone, tablet, laptop, computer, browser, iphone, android phone`),
  crashes: words(`crashes, freezes, hangs, closes, stops working, shuts down, quits`),
  broken: words(`broken, frozen, blank, stuck, very slow, not responding, not loading`),
  update: words(`update, upgrade, new version, latest version, last release`),

  // Places and times.
  address: words(`address, delivery address, shipping address, street, house number, postcode, destination`),
  place: words(
    `office, workplace, neighbour, parents, new flat, new house, new apartment, sister, brother, hotel, school, {city}`,
  ),
  city: words(`london, paris, berlin, madrid, rome, vienna, oslo, dublin, lisbon, prague, warsaw, boston, chicago, denver,
    seattle, toronto, sydney, tokyo, mumbai, lagos, cairo, lima`),
  person:
    words(`anna, ben, carla, david, emma, felix, grace, henry, iris, james, karen, leo, maria, nina, oscar, paul,
    rosa, sam, tina, victor, wendy`),
  day: words(`monday, tuesday, wednesday, thursday, friday, saturday, sunday`),
  month: words(
    `january, february, march, april, may, june, july, august, september, october, november, december`,
  ),
  past: words(`yesterday, last {day}, last week, last month, on {day}, in {month}, {number} days ago, {number} weeks ago,
    this morning, a week ago, two weeks ago, recently, the other day, earlier today`),
  deadline: words(
    `today, tomorrow, this week, next week, by {day}, before {day}, before the weekend, soon, right away`,
  ),
  duration: words(
    `{number} days, {number} weeks, {number} hours, a week, days, weeks, a month, ages, a long time`,
  ),
  number: words(
    `two, three, four, five, six, seven, eight, nine, ten, twelve, fifteen, twenty, thirty, forty, fifty`,
  ),
  ordinal: words(`second, third, fourth, fifth`),

  // How people write.
  greeting: words(
    `hi, hello, hey, good morning, good evening, dear team, hi there, hello there, good day, dear support`,
  ),
  please: words(`please, kindly, if possible, {empty}, {empty}`),
  canYou: words(
    `can you, could you, would you, can someone, could somebody, will you, could you please, can you please`,
  ),
  canI: words(
    `can i, could i, may i, how can i, how do i, is there a way to, am i able to, where can i, is it possible to`,
  ),
  want: words(
    `want to, would like to, need to, wish to, have to, am trying to, am hoping to, would love to, must`,
  ),
  cannot: words(
    `cannot, can't, am unable to, am not able to, still cannot, could not, couldn't, no longer can`,
  ),
  help: words(
    `help, assist me, help me out, support me, look into it, check it, fix it, sort it out, advise me`,
  ),
  thanks: words(
    `thanks, thank you, many thanks, thanks a lot, cheers, thank you in advance, best regards, kind regards`,
  ),
  upset:
    words(`this is annoying, i am disappointed, this is urgent, i am frustrated, i am worried, not happy about this,
    this is unacceptable, i have no idea why, sorry to bother you, it is a bit strange, i am quite upset`),
  still: words(`still, again, {empty}, now, suddenly`),
  empty: [''],
} as const satisfies Record<string, readonly string[]>

function words(list: string): readonly string[] {
  return list.split(',').map((entry) => entry.trim().replace(/\s+/g, ' '))
}
