package explain

import (
	"fmt"
	"strconv"
)

// explainRight explains whether an answer is right, or how many of the batch are: those that
// stand for the class of their target.
func explainRight(at snapshot, q Quantity) Explanation {
	if q.Sample != Batch {
		return explainVerdict(at, q)
	}
	t := &Table{Head: at.Noun.One(), Columns: []string{"right"}, SumLabel: "right"}
	for s := range at.step.N() {
		t.Rows = append(t.Rows, Row{Label: strconv.Itoa(s + 1), Total: right(at, s)})
		t.Sum.Value += t.Rows[s].Total.Value
	}
	t.Sum.Symbol = "right"
	e := Explanation{Symbol: "right", Result: t.Sum, Formula: "right = the answers that stand for the class of their target", Table: t}
	e.Meaning = saying(fmt.Sprintf("There are %d answers in the batch.", at.step.N()), "These are right answers.").about("It is how many answers are right.")
	return e
}

// explainVerdict explains whether the answer to a sample is right.
func explainVerdict(at snapshot, q Quantity) Explanation {
	e := Explanation{Symbol: "right", Result: right(at, q.Sample), Formula: "right = 1 if ŷ is largest where y is, else 0"}
	rule := "The largest ŷ is the answer."
	if at.architecture().Outputs() == 1 {
		e.Formula, rule = "right = 1 if ŷ and y lie on the same side of 0.5, else 0", "From 0.5 on the answer is yes."
	}
	for i := range at.architecture().Outputs() {
		e.Feeds = append(e.Feeds, at.a(at.last(), i, q.Sample).Ref, at.target(i, q.Sample).Ref)
	}
	e.Meaning = saying(rule, "A right answer is a 1.").about("It is 1 for a right answer, and 0 for a wrong one.", "It is 1 for a right answer.")
	return e
}

// right returns 1 if the answer to a sample is right, otherwise 0.
func right(at snapshot, sample int) Operand {
	o := own("right", 0, Quantity{Kind: Right, Sample: sample})
	if at.Verdict == nil {
		return o
	}
	said, ok := at.Verdict(at.step.Column(at.step.Layers[at.last()].A, sample))
	if truth, _ := at.Verdict(at.step.Column(at.step.Y, sample)); ok && said == truth {
		o.Value = 1
	}
	return o
}
