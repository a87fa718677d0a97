import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chineseInterface } from './build/chinese-interface.ts'

export default defineConfig({
  base: '/explorer/',
  plugins: [chineseInterface(), react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Small files would otherwise become data: URLs, which the content security policy allows only for images and fonts.
    assetsInlineLimit: 0,
    // Monaco alone exceeds the default warning size; the intranet loads it once and the file names carry a hash.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      // React Compiler marks in dependencies, meaningless after bundling; one screen of warnings per build otherwise.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
      },
    },
  },
})
