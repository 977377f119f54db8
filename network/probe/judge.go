package probe

// Judge tells which class the numbers of the outputs stand for, or the targets;
// false where they stand for none.
type Judge func(outputs []float64) (class int, ok bool)

// Right counts the samples whose outputs stand for the class that their targets
// stand for. Both are outputs × n.
func (judge Judge) Right(outputs, targets []float64, n int) int {
	right := 0
	row := make([]float64, len(outputs)/max(1, n))
	for s := range n {
		said, ok := judge(sampleOf(row, outputs, n, s))
		if truth, _ := judge(sampleOf(row, targets, n, s)); ok && said == truth {
			right++
		}
	}
	return right
}

// sampleOf writes the numbers of one of n samples into row, and returns it.
func sampleOf(row, list []float64, n, s int) []float64 {
	for j := range row {
		row[j] = list[j*n+s]
	}
	return row
}
