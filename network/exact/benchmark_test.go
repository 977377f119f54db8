package exact

import (
	"fmt"
	"testing"
)

// benchmarkElements reports the time per element. The arguments are distributed as
// weighted sums are.
func benchmarkElements(b *testing.B, count int, f func(dst, x []float64)) {
	stream := NewStream(1, Data, 0)
	x, dst := make([]float64, count), make([]float64, count)
	for i := range x {
		x[i] = float64(2 * stream.Normal())
	}
	for b.Loop() {
		f(dst, x)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*count), "ns/element")
}

func BenchmarkSigmoids(b *testing.B) {
	for _, count := range []int{4, 8, 256} {
		b.Run(fmt.Sprint(count), func(b *testing.B) { benchmarkElements(b, count, Sigmoids) })
	}
}

func BenchmarkTanhs(b *testing.B) {
	for _, count := range []int{4, 8, 256} {
		b.Run(fmt.Sprint(count), func(b *testing.B) { benchmarkElements(b, count, Tanhs) })
	}
}

func BenchmarkElementary(b *testing.B) {
	for _, f := range elementaries() {
		b.Run(f.name, func(b *testing.B) {
			benchmarkElements(b, 256, func(dst, x []float64) {
				for i, v := range x {
					dst[i] = f.of(v)
				}
			})
		})
	}
}
