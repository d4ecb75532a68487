/** Something that is not the learner's doing. The run is retried and never costs an attempt. */
export class OurFault extends Error {
  override readonly name = 'OurFault'
}
