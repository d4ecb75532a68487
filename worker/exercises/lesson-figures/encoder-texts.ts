/** What the figures show of the encoder, in words that it has read; what they mean in Chinese stands beside the figures. */
export const messages: readonly string[] = [
  'my parcel has not arrived',
  'the courier never came',
  'where is my package',
  'the delivery is late',
  'i want to return the lamp',
  'i do not want to return the lamp',
  'can i send the kettle back',
  'please cancel my subscription',
  'i do not want to cancel',
  'stop my membership',
  'i was charged twice',
  'the invoice is wrong',
  'you billed me two times',
  'i cannot sign in',
  'my password does not work',
  'i forgot my passcode',
  'i moved , please change my address',
  'ship it to my new house',
  'is the red jacket in stock',
  'when will the blue coat be available',
  'the app shows a blank screen',
  'the screen of my laptop is cracked',
  'the dashboard does not load',
  'the parcel was damaged',
]

export const words: readonly string[] =
  `parcel package shipment consignment order courier postman driver carrier password passcode pin login credentials
   debit credit charge fee invoice bank menu dashboard software website app monday tuesday thursday friday sunday
   anna james felix emma two three four eight lamp kettle jacket sofa cancel stop return`.split(/\s+/)

export const sentences: readonly string[] = [
  'the parcel was delivered to the wrong address',
  'i was charged twice for the order',
  'please cancel my subscription before it renews',
  'can i return the red jacket , it is too small',
  'my password does not work anymore',
]

/** A handbook's passages, in the order of the figure's texts. */
export const handbook: readonly string[] = [
  'delivery can take three working days , ten for a large item',
  'you can return an unused item for thirty days , it is free',
  'change the address on your profile page before the package is shipped',
  'cancel your subscription in the settings before it renews',
  'a refund shows on your bank statement after five working days',
  'reset your password with the link on the login page',
  'you will find every invoice in your account',
  'send us a picture of a damaged item and we will replace it',
  'a voucher is valid for twelve weeks',
  'the warranty : we repair a broken product for free',
]

/** Half of them in the handbook's words, half in others. */
export const questions: readonly string[] = [
  'the courier never came',
  'how do i change the address',
  'can i send the kettle back',
  'can i cancel the subscription',
  'when will the refund show on my card',
  'i forgot my passcode',
  'where do i find my invoice',
  'the mirror arrived cracked',
  'is my voucher still valid',
  'the toaster stopped working',
]
