package main_test

import "testing"

// BenchmarkFirstFrame measures the time from starting the program to the first
// whole frame on a terminal of 120 × 36.
func BenchmarkFirstFrame(b *testing.B) {
	if _, err := program(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		term := open(b, 120, 36, nil)
		term.see("? help")
		b.StopTimer()
		term.close()
		b.StartTimer()
	}
}

// BenchmarkKeyToFrame measures the time from a key to the frame that it leads
// to, on a terminal of 200 × 60.
func BenchmarkKeyToFrame(b *testing.B) {
	term := open(b, 200, 60, nil)
	term.see("initialise", "? help")
	term.press("]")
	for b.Loop() {
		term.press("2")
		term.see("weights that training starts from")
		term.press("1")
		term.see("── network")
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(2*b.N), "ns/key")
}
