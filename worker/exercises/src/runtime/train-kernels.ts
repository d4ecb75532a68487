export { installTrainKernels } from './train-kernels/install.js'
