package network_test

import (
	"fmt"
	"testing"
	"time"

	"backstep/network"
	"backstep/network/exact"
)

// BenchmarkTable prints the cost of one sample of a step: forward, backward and update,
// with sgd and sse. The best of many runs of 200 steps shows it even if the machine has
// other work.
func BenchmarkTable(b *testing.B) {
	for _, row := range []struct {
		activation string
		batch      int
		units      []int
	}{
		{"sigmoid", 4, []int{2, 2, 1}},
		{"tanh", 10, []int{2, 4, 2, 1}},
		{"tanh", 10, []int{7, 8, 8, 8, 1}},
	} {
		p := speedProblem(b, row.activation, row.batch, row.units)
		b.Run(fmt.Sprintf("%s/%s/batch=%d", p.config.Architecture, row.activation, row.batch), func(b *testing.B) {
			const steps = 200
			trainer, best := p.trainer(b), time.Hour
			for b.Loop() {
				start := time.Now()
				for range steps {
					trainer.Step()
				}
				best = min(best, time.Since(start))
			}
			samples := float64(steps * row.batch)
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/(float64(b.N)*samples), "ns/sample")
			b.ReportMetric(float64(best.Nanoseconds())/samples, "ns/sample-best")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// speedProblem returns a problem with a hundred samples, in whole batches, and weights
// drawn by Xavier's scheme. The learning rate is so small that the weights hardly
// change.
func speedProblem(t testing.TB, f string, batch int, units []int) problem {
	t.Helper()
	p := newProblem(t, stack(t, true, f, f, units...), loss(t, "sse"), "sgd")
	p.config.BatchSize, p.config.LearningRate = batch, 1e-6
	stream := exact.NewStream(1, exact.Data, 0)
	for range 100 {
		x, y := make([]float64, units[0]), make([]float64, units[len(units)-1])
		for i := range x {
			x[i] = stream.Normal()
		}
		for i := range y {
			y[i] = stream.Float64()
		}
		p.samples.X, p.samples.Y = append(p.samples.X, x), append(p.samples.Y, y)
	}
	initializer, _ := network.NewInitializer("xavier-uniform")
	initial, err := initializer.Draw(p.config.Architecture, 1)
	if err != nil {
		t.Fatal(err)
	}
	p.initial = initial
	return p
}
