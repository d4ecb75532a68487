import type { LibraryIndex } from '../sandbox/shared-libraries.js'

/** The libraries of NVIDIA's driver, for CUDA and Vulkan alike; the driver asks for most of them by name when it is used. */
export function nvidiaLibraries(installed: LibraryIndex): string[] {
  return [...installed].filter(([name]) => ofDriver.test(name)).map(([, path]) => path)
}

const ofDriver = /^lib(cuda|nvidia-|nvcuvid|GLX_nvidia|EGL_nvidia)[\w.-]*\.so/
