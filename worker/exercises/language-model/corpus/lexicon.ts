import { entries } from './words.js'

/** Words that can stand in for each other anywhere; an entry may itself hold slots. */
export const lexicon = {
  company:
    entries(`norvik, halden, brightwater, lumora, castello, pinewood, tallis, okada, bluebird, redstone, silverline,
    greenfield, westgate, marlow, kestrel, ostara, valmont, quill, sundby, harbour`),
  model:
    entries(`aurora, pico, atlas, nova, comet, delta, falcon, orbit, zephyr, maple, breeze, onyx, coral, summit,
    pixel, river, spark, willow, tempo, cedar`),
  city: entries(`london, paris, berlin, madrid, rome, vienna, oslo, dublin, lisbon, prague, warsaw, boston, chicago,
    denver, seattle, toronto, sydney, tokyo, mumbai, lagos, cairo, lima, shanghai, nairobi, seoul`),
  day: entries(`monday, tuesday, wednesday, thursday, friday`),
  month: entries(
    `january, february, march, april, may, june, july, august, september, october, november, december`,
  ),
  season: entries(`spring, summer, autumn, winter`),
  small: entries(`2, 3, 4, 5, 6, 7, 8, 9, 10, 12`),
  amount: entries(`15, 20, 25, 30, 40, 45, 50, 60, 70, 75, 80, 90`),
  large: entries(`100, 120, 150, 200, 250, 300, 400, 500, 800, 1000, 2000, 5000`),
  colour: entries(`red, blue, green, black, white, grey, brown, yellow, purple, orange, silver`),
  material: entries(`steel, glass, cotton, leather, wood, bamboo, recycled plastic, wool, aluminium`),
  team: entries(`design, sales, support, research, mobile, growth, platform, payments, marketing, data`),
  role: entries(`designer, engineer, analyst, product manager, researcher, tester, writer, team lead`),
  metric: entries(
    `revenue, churn, conversion, retention, response time, satisfaction, traffic, error rate, weekly use, cost`,
  ),
  channel: entries(`mail, phone, chat, the help page, the website`),
  praise: entries(`great, excellent, lovely, very good, wonderful, better than expected, worth the price`),
  blame: entries(`poor, disappointing, a waste of money, worse than expected, terrible, not worth the price`),
  soon: entries(
    `today, tomorrow, this week, next week, by {day}, before the weekend, within {small} days, next month`,
  ),
  past: entries(
    `yesterday, last week, last month, on {day}, in {month}, {small} days ago, {small} weeks ago`,
  ),
  duration: entries(`{small} days, {small} weeks, {small} months, a year, half a year`),
  hour: entries(`8, 9, 10, 11, 12, 2, 3, 4, 5`),
  very: entries(`very, really, quite, rather, surprisingly`),
  cause:
    entries(`a full disk, an expired certificate, a wrong setting, a slow query, a faulty update, a broken cable,
    a missing index, too many requests, a typo in the script, an old library`),
  reason: entries(`the price is too high, the page loads slowly, people do not trust it, the text is too long,
    nobody finds the button, the form asks too much, the old version still works, the name says nothing`),
  animal: entries(
    `fox, owl, bear, whale, swan, turtle, hare, bee, raven, dolphin, otter, crane, horse, lion, tiger, cat, dog`,
  ),
  dish: entries(`soup, bread, rice, noodles, salad, curry, pancakes, dumplings, beans, fish, omelette, pie`),
  herb: entries(
    `ginger, honey, lemon, mint, pepper, salt, garlic, cinnamon, butter, cheese, mushrooms, apples`,
  ),
  drink: entries(`tea, coffee, water, juice, milk, cocoa, lemonade`),
  nature: entries(`sea, forest, river, valley, island, desert, lake, coast, hill, field, beach, cave`),
  weather: entries(`rain, snow, wind, fog, sunshine, a storm, frost, thunder, clouds, heat`),
  vehicle: entries(`boat, ship, train, tram, ferry, van, coach, balloon, cable car`),
  sky: entries(`stars, moon, sun, rainbow, planets, northern lights`),
  guide: entries(`captain, guide, pilot, driver, sailor, farmer, gardener, baker, keeper, shepherd`),
  shelter: entries(`lighthouse, hut, castle, cabin, mill, tower, barn, inn, bridge, temple`),
  feeling: entries(`happy, tired, proud, calm, hungry, curious, brave, lucky, patient, sleepy`),
  treasure: entries(`gold, silver, a map, a key, a lamp, a letter, pearls, an old coin, a compass, a bell`),
  hail: entries(
    `ahoy, welcome, hurrah, listen, good evening, good day, greetings, well met, knock knock, hey there`,
  ),
  folk: entries(
    `friend, traveller, neighbour, crew, stranger, sailor, hero, champion, fellow, guest, dreamer, comrade, partner, explorer`,
  ),
  wish: entries(`sail well, stay warm, shine on, keep walking, sleep tight, stay curious, fly safe, dream big, take care,
    hold on tight, keep your feet dry, mind the step, leave no crumb, follow the light, breathe slowly, laugh a lot`),
  oath: entries(`upon my word, as sure as the tide, cross my heart, no doubt about it, by my old hat, as true as morning,
    hand on heart, mark my words`),
  joy: entries(
    `music, sunlight, dancing, fresh bread, thunder, whistling, fireworks, a warm fire, silence, adventure, magic, luck`,
  ),
} as const satisfies Record<string, readonly string[]>
