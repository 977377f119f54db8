package probe

import "backstep/network"

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

// answers counts what a network says of samples, and what they are, by class. The zero
// value is that of targets that are numbers.
type answers struct {
	judged, right int
	said, are     map[int]int
}

// answersOf counts the answers of a step.
func answersOf(step *network.Step, judge Judge) answers {
	if judge == nil {
		return answers{}
	}
	return countAnswers(step.Layers[len(step.Layers)-1].A, step.Y, step.N(), judge)
}

// countAnswers counts the answers to n samples. Both lists are outputs × n.
func countAnswers(outputs, y []float64, n int, judge Judge) answers {
	c := answers{said: map[int]int{}, are: map[int]int{}}
	answer, targets := make([]float64, len(outputs)/n), make([]float64, len(y)/n)
	for s := range n {
		said, ok := judge(sampleOf(answer, outputs, n, s))
		truth, _ := judge(sampleOf(targets, y, n, s))
		c.judged++
		c.are[truth]++
		if ok {
			c.said[said]++
		}
		if ok && said == truth {
			c.right++
		}
	}
	return c
}

// share returns the share of the samples whose class is right.
func (c *answers) share() float64 { return float64(c.right) / float64(max(1, c.judged)) }

// good reports whether nearly all are right, and each class is answered.
func (c *answers) good() bool { return c.share() >= goodAccuracy && c.unanswered() < 0 }

// unanswered returns the class with the most samples of those that are never answered, or
// −1 if there is none.
func (c *answers) unanswered() int {
	most := -1
	for class, n := range c.are {
		if c.said[class] > 0 {
			continue
		}
		if most < 0 || n > c.are[most] || n == c.are[most] && class < most {
			most = class
		}
	}
	return most
}

// only returns the class that every sample gets, or −1.
func (c *answers) only() int {
	for class, n := range c.said {
		if n == c.judged {
			return class
		}
	}
	return -1
}
