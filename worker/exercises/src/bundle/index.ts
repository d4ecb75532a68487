export {
  hashed,
  sealBundle,
  type BundleContent,
  type ExerciseBundle,
  type HashedFile,
} from './exercise-bundle.js'
