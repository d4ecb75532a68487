import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cudaLibraryFolders, keepCudaLibraries } from './cuda-libraries.js'

let native: string
beforeEach(async () => void (native = await mkdtemp(join(tmpdir(), 'skillgrad-cuda-'))))
afterEach(() => rm(native, { recursive: true, force: true }))

/** A few of the files that `pip install --target site tensorflow[and-cuda]` leaves. */
const installed = [
  'tensorflow/libtensorflow_cc.so.2',
  'tensorflow/libtensorflow_framework.so.2',
  'tensorflow/include/tensorflow/c/c_api.h',
  'tensorflow/python/ops.py',
  'nvidia/cublas/lib/libcublas.so.12',
  'nvidia/cublas/include/cublas.h',
  'nvidia/cudnn/lib/libcudnn.so.9',
  'nvidia/cuda_nvcc/bin/ptxas',
  'numpy/__init__.py',
  'bin/saved_model_cli',
]

test('of the CUDA wheels the libraries stay, and the headers until the addon is built', async () => {
  for (const path of installed) {
    await mkdir(dirname(join(native, 'site', path)), { recursive: true })
    await writeFile(join(native, 'site', path), '')
  }

  await keepCudaLibraries(join(native, 'site'))

  const left = await readdir(join(native, 'site'), { recursive: true, withFileTypes: true })
  const files = left.filter((entry) => entry.isFile()).map(({ name }) => name)
  expect(files.sort()).toEqual([
    'c_api.h',
    'libcublas.so.12',
    'libcudnn.so.9',
    'libtensorflow_cc.so.2',
    'libtensorflow_framework.so.2',
  ])
  expect(cudaLibraryFolders(native)).toEqual([
    join(native, 'site/nvidia/cublas/lib'),
    join(native, 'site/nvidia/cudnn/lib'),
  ])
})

test('without CUDA wheels there is nothing to search', () => {
  expect(cudaLibraryFolders(native)).toEqual([])
})
