package probe

// Judge returns the class that outputs, or targets, stand for. If they stand for none,
// ok is false.
type Judge func(outputs []float64) (class int, ok bool)

// Correct counts the samples whose outputs stand for the class of their targets. Both
// lists are outputs × n.
func (judge Judge) Correct(outputs, targets []float64, n int) int {
	correct := 0
	units := len(outputs) / max(1, n)
	said, truth := make([]float64, units), make([]float64, units)
	for s := range n {
		if judge.Right(sampleOf(said, outputs, n, s), sampleOf(truth, targets, n, s)) {
			correct++
		}
	}
	return correct
}

// Right reports whether the outputs of a sample stand for the class of its targets.
func (judge Judge) Right(outputs, targets []float64) bool {
	said, ok := judge(outputs)
	truth, _ := judge(targets)
	return ok && said == truth
}

// share returns the share of samples that Correct counts. It is 0 without a judge, and
// without samples.
func (judge Judge) share(outputs, targets []float64, n int) float64 {
	if judge == nil || n == 0 {
		return 0
	}
	return float64(judge.Correct(outputs, targets, n)) / float64(n)
}

// sampleOf writes the numbers of sample s of n into row, and returns it.
func sampleOf(row, list []float64, n, s int) []float64 {
	for j := range row {
		row[j] = list[j*n+s]
	}
	return row
}
