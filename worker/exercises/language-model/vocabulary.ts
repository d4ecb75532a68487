/** Written by `pretraining/write-vocabulary.ts`: a token's place is its number. */
export const vocabulary: readonly string[] = `
  [PAD] [UNK] [START] [END] [MASK] . the , a and : to is of in for it you we from with on team will i was
  new at our ? euros by not your that about app can an every step has old 2 one us do my more first there
  answer question had have all this group days percent 3 then but until does 5 if please help dear people
  after want minutes years as again 4 who how before only its what stars good because version year 1 than
  saw back use customers are weeks better 9 week so still me 8 12 now 10 change out never no she thank he
  next day here made monday tuesday work too data 7 why thursday wednesday could 6 be friday b asked need
  bought today months nobody without make report take went comes told time meeting would used hello write
  said test last wait wanted or came home battery water tool page notes design end should shop once get
  price since list off marco oscar river ivan check ago button priya ahmed card half carlos emma felix
  james light sam likes carla worked rosa george hana wendy paul henry ben put tom works leila nina anna
  leo grace got victor iris david tina olga sara warm found support karen message maria says know sales
  door which cable fixed show wants lived tell error guide may takes lost filter turn sold ask come month
  near see them winter open payments box growth send much fell helps research when twice like nothing
  both platform small warranty 20 50 45 mobile within recipe travel weekly behind marketing 70 90 40 find
  yes 30 80 60 problem plan call 75 15 25 clean silverline desk whether office talked showed evening
  camera worth gets editor decision castello did uses ostara phone brightwater his zephyr build writing
  pinewood norvik form halden orbit westgate greenfield her atlas buy nova falcon up aurora redstone
  lumora questions sundby tallis maple pixel marlow pico okada comet spark expected willow kestrel quill
  tempo bluebird summit meet onyx coral harbour job dry breeze cedar valmont talk alert delta slowly lamp
  changed letter star tested known keep built bike two bag blade goal everybody reminder recommend called
  zip repair took kitchen handle even into follow room wheel export else order picture began map best
  free morning been looked slow cause try fast ticket table video sure left traffic watch thanks looks
  coffee train learn numbers they click go under save seat writes chance sleep incident down stop cooks
  retention warehouse each far start same release code hi rate calendar long conversion view july stays
  let trip system sorry cost alarm response birthday really costs answers noon alone december revenue
  cannot think churn between brush wrong own cup lead loses february player add steps repeat calls offer
  broken messages chicago january april satisfaction founded november rome trouble august june march
  october hut tip another castle some lining became september berlin night screen seen analyst bring asks
  lima ever lighthouse mill bread boston tomorrow london oslo lake prague cut times pay bridge gave
  temple vienna warsaw were dublin spare raven makers cairo sailor machine yet higher ready shanghai sea
  words seattle loose madrid name rain rose yours barn bee ideas pair lagos lion am tokyo liked sensor
  biggest city mumbai listen thinks hand inn sydney word leads seoul motor soup denver paris chair hose
  tiger tower nairobi above hold cushion toronto proud cat lisbon teams field sends 800 diary yesterday
  desert where ordered otter music forest cabin hill 1000 owl product island wish mostly balance fox
  clear everything upon chat 120 dolphin label turtle bear fan market 150 2000 look mail risk hare late
  dumplings choice tried 200 million place strap arrived 5000 anything 100 anybody beach horse spring
  very way wishes met 250 whale agree 500 dog cave weekend welcome 400 care crane shows coast curry sent
  autumn many valley often summer removed right rice swan missing salad pie book 300 pancakes leave lemon
  wash omelette interview full key read menu simpler honey replace stock cleaned fish join mushrooms roof
  shopping notebook noodles beans number score hear models event thread ginger happy doubt cinnamon
  colour roadmap versions butter rather photo apples voucher against close improve smart invited young
  notification just mint lesson garlic layer bell precise quiet stood everyone most cheese customer visit
  compared drink reached idea folder column experiment record looking level news salt cart farmer owners
  chart party update families drew students pepper track breaks silver boil canvas friends search empty
  garden laptop band fitness exercise shepherd confuses hot kept sit lantern picker set tent pilot pull
  hours lift other template cold gardener attachment zone graph category remove topic camping channel
  quiz stove ceiling curious engineer press designer tablet source drone helpful keeper reach together
  checkout driver wonderful writer patient shortcut film invitation manager heart learning stopped
  telescope working managers drawing math stay story trainer workers savings van glass great limit lovely
  researcher safe health route captain baker receipt transfer payment messenger statement tag clock taxi
  training thousand waterproof inbox runners action link colleagues moves house planner undo groups needs
  timetable repaired seconds pieces program teacher piece sidebar celebrate course language little spoons
  tracker tripod daily over commuters robot solid vacuum refund tester museum powerful things comfortable
  orders excellent serve thought collar asleep armrest delivery hammock knock seam high nozzle yourself
  brother budget choose booking done forward talks advance afterwards balloon boat dashboard ship task
  banking eat leg those keeps knew socket stone thunder clearly explains running shoes survey ladder
  believed difference helped saddle tank watering cups gift microphone sign coach switched sister green
  heating plate rake buckle sleeping dimmer pocket secret everywhere head heard hears sees voice noticed
  scooter shade tube raincoat 11 bottom lasts tram volume badge cake frame meets mountain private sole
  sweater switch ferry away lens bulb cheaper exact maker move share units handbag crown heater shutter
  lawn lid mower jacket toaster toy ate figure plug solved wallet bicycle headset keyboard pole simple
  well restarted building drill electric holds suitcase instead kettle hurry short crossed doll plant pot
  board game port trust anymore explain ear finds oven speaker monitor puzzle armchair ones surprised
  sofa text dryer grip backpack car counts say washing base settings blender charger designers engine
  important printer memory antenna display drum loads also brake buys case rival tests cover sleeve kilos
  money stool weighs broke peg tea answered rule hammer lock tells shares backrest lemonade boots moved
  count wheels agreed none experts learned burner comment longer radio ran happen timer company later
  mention rope reporters waited written double juice sleepy wind useless heat teachers snow ground checks
  errors faster flash spoke sturdy brings road toolbox fallen earned tired whole milk chain matters
  school bed cocoa wrote forgot lucky traveller islands writers sharp brave hides charge shines hungry
  understand elegant unclear always lose tyre champion already less soft pedal partner feels kind regards
  blue thinking handy flat fun mark telling tight guest success patience forgets smells robust damaged
  paid class disappointing clever orange friend quick run stranger hope lunch soon blame calm assistants
  easy misses planets strong children prepare moon comrade script typo yellow carry rainbow pack sending
  sunshine white shops website setting crew lights northern transparent explorer give hero remote waste
  cook pearls dreamer stylish grey reliable clouds gold guests happens spend fellow sun surprisingly
  artists flexible savers drivers ahoy analysts print pupils draw purple big couriers fog hey terrible
  usually hurrah patients brown hat requests true certificate expired tide worse fix disk index red
  tourists learners query storm neighbour quickly quite researchers hikers poor plastic greetings compass
  black buyers coin leaves library agents faulty frost cross hour wake crashes early rejects colours
  travellers prints fireworks offline drains lets wedding foldable silence fresh runs turns fly tears
  outdoors smooth shine magic stuck adventure freezes sunlight whistling breathe rusts sail zones hurts
  fire dancing shiny dream bright balanced loud browser mind walking luck roomy heavy steady bendable
  crumb personal colourful scratchproof avoid creative wireless accessible compact counter laugh lot
  portable cheap motivating efficient feet flight friendly aluminium pictures bill cotton modern split
  thin grow playful thorough tomatoes weatherproof collect exam explore gym clothes recycled shared
  stable teach wool rainy readable secure tidy hang lecture wooden file studio sort walkers entertain
  gentle current parents practise mountains spanish steel invite rest grass hike adjustable leather logo
  bamboo ride shelf syncs wood cool flowers outside tickets honest neighbours floor towels breakfast mood
  climb hills photographers plays poster reports sound compare play lovers walk swimmers tips books
  listeners programmers readers saves forever pet musicians beginners buzzes cyclists repeats changes
  race pulls builders athletes deletes stretches bends mixes rounds wrongly jams jumps silent air empties
  meat suggests vegetarians charges focus brakes delay fit tenants gardeners logs side tilts burns
  climbers gas risers users drops letters makes noise types note apart falls leaks easily flickers
  strange blank dust overheats pages signal soaks closed creaks vibrates drips itches marks itself shakes
  blurs dark squeaks grandparents crackles fold hard rubs shoulder during holiday window sinks slips
  bathroom cafe airport hollow sounds living walks station wobbles bores bus hall abroad nursery
  underground across balcony client foreign load park stops workshop basement quarter plane damp beside
  garage festival bedroom
`
  .trim()
  .split(/\s+/)
