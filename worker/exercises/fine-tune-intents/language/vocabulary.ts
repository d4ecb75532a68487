/** Written by `pretraining/write-vocabulary.ts`: a token's place is its number. */
export const vocabulary: readonly string[] = `
  [PAD] [UNK] [CLS] [MASK] the i . my is , a you please it not to have am because ? and do in on me can
  for of does this team our could was your there about wrong how card what many will no too data account
  has new phone we need when two are get where out number emails would code send plan old box see points
  why from back day name gift want up longer nobody says use missing one thanks times only strange cannot
  left very work discount good personal page nothing never at colleagues project someone admin delivery
  address home damaged days error anymore suddenly week last with all weeks but sale like still time way
  answers support warranty called part receipt be long chat closed agent line thank waited shows got size
  now somebody regards did newsletter worry written hello return grew people fix voucher after ago
  delivered bank working hi reset dear help make bought company happy kind user changed remove annoying
  disappointed possible accepted been bother sorry frustrated into trial worried month unacceptable may
  debit bill quite upset idea profile urgent site pounds bit dollars euros delete loyalty ended change
  stopped pair repair an free lost shop report statement invoice bucks morning makes noise by broke
  student app thirty item already present twelve add shipping able provider six fifty thing article
  tracking office picture three forty nine house customer eight seven twenty login product seats five
  much fifteen ten four here come hours look next ordered package correct shipment instead slow parcel
  again neighbour order find that consignment before open money another them which purchase waiting
  available bug cheers cancel flat locked advance lot since who search until download best saw stuck
  carrier away more evening advise hey sort postcode assist renews looks mistake check shown calendar
  late its link password arrived forgot credit declined looking moved details membership off pay expired
  sure turned yearly description mention monthly contract passcode between pin subscription reached
  buying sold thinking credentials saturday email premium pro wants monday thursday typed cover helpful
  today end wednesday sunday payment spare confirmation version tool verification ever hardly list
  mailing tuesday twice later live expire charge empty switching rude so fee renewed ends transaction
  praise mobile goes web together vouchers store tried application expensive friday security export
  different software street program dashboard thought amount holiday signed replace cheaper found hoping
  during talk call mail refund ages closing broken nina destination website connect expected try wanted
  moving came share fit love invite tablet renewal suit unopened wrapped stops opening as let down must
  original debited know trying complaint unused mind cheap oscar without made rosa wish james victor give
  confirmed charged david logs sam felix should took billed karen tina update anna emma grace seems
  authenticator carla entries identical post small henry paul go invoiced through exchange iris ben paid
  stop take tax higher than laptop tell wendy fear exist half sync upload overdue leo notifications fails
  receive button finds menu settings maria other yesterday works large white postman coupon earlier man
  black courier show recently driver checkout screen problem turn smaller browser medium deliver crash
  blank larger android computer leave stain colour yet everything track crack latest hole release upgrade
  paypal scratched stock valid online bigger iphone scratch press tiny log cracked sandals shoes opt
  automatic cancellation click confirm hold break known something orange early gloves glasses policy
  against sneakers socks unsubscribe shuts redirect choose shorts earrings continue blue enter reinstall
  fixed hangs step switch notice period weekend beige double pause trousers ask closes waterproof colours
  jeans freezes soon pick accept boots dispute purple students message renew slippers feels quits crashes
  pays sending silver swap high explain green label news red claims mean restock yellow brown happened
  difference models right bracelet depot tomorrow pink responding backpack golden desk returned sizes
  mattress frozen heater blouse shipped crib grey knife person drop charger customers jacket kettle run
  grill reserve november watch restarted monitor reinstalled typo asking wallet cable handbag toaster
  basket status incomplete stool umbrella console fridge keyboard plate scooter thermos automatically
  drum headset january vacuum poster kayak piano us blanket drill dryer itself september shelf vase
  wardrobe fan ring rug sofa hammer hoodie printer bottle dress robot skirt suitcase ladder pen tent belt
  lantern mug cap july racket bed camera guitar iron plant shirt bookcase june router teams tripod bowl
  oven posted stroller blender doll loading mouse pillow rope skateboard violin candle freezer helmet pan
  bicycle carpet chair lamp april manager tray coat hat pot sweater scarf drone sent dispatched february
  speaker curtain table december human march october recover armchair blocked notebook disabled puzzle
  august mailed mirror ball stove remember drawer entered necklace rome dublin sign gave access wrote
  tokyo madrid boston reach warsaw tap seattle prague arrive chicago toronto big lisbon denver lima paris
  rang warehouse lagos outage sydney heavy oslo berlin respond cairo london mumbai customs quit load
  knocked start vienna transit terminate every showed extra short reverse ship edit loose sell parents
  sister undo school unblock apartment brother restore transfer bring third tight freeze trace fourth
  glass hang hotel leather unable workplace second locate fifth silk steel bamboo couldn't plastic unlock
  cotton wool close wood can't tall wide
`
  .trim()
  .split(/\s+/)
