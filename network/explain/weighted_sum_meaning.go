package explain

import (
	"fmt"
	"slices"
)

// sumMeaning says what a weighted sum is, and which terms move it most.
func sumMeaning(u unit, rows []Row) Sentence {
	name, letter := u.at.kept(u.name()), u.at.feedLetter(u.q.Layer)
	bias := ""
	if u.at.architecture().Bias {
		bias = ", and a bias"
	}
	return extremes(u.named(rows)).about(
		fmt.Sprintf("z of %s adds up what comes in: each %s times its weight%s.", name, letter, bias),
		fmt.Sprintf("z of %s adds up each %s times its weight%s.", name, letter, bias),
		fmt.Sprintf("z of %s is a weighted sum.", name),
	)
}

// named returns rows with their names as a sentence has them. The bias has no factors there.
func (u unit) named(rows []Row) []Row {
	rows = slices.Clone(rows)
	for i := range rows {
		rows[i].Label = u.at.kept(rows[i].Label)
		if i >= u.inputs() {
			rows[i].Terms = nil
		}
	}
	return rows
}

// side holds the terms of a sum that have one sign.
type side struct {
	verb  string // what they do to the sum: "lifts"
	count int
	most  Row  // the one that does so most
	tied  bool // another does so as much
}

// extremes says which terms lift a sum and lower it most.
func extremes(rows []Row) Sentence {
	up, down := side{verb: "lift"}, side{verb: "lower"}
	for _, row := range rows {
		up.add(row, row.Total.Value)
		down.add(row, -row.Total.Value)
	}
	switch {
	case up.count == 0 && down.count == 0:
		return saying("Every term is 0, and so is the sum.", "Every term is 0, and so is the sum.")
	case down.count == 0:
		return only(up, down)
	case up.count == 0:
		return only(down, up)
	default:
		both := capitalTerm(up, up.does("the sum")) + "; " + down.does("it") + "."
		brief := up.some() + " z, " + down.others() + " it."
		return Sentence{Says: []string{both, brief}, Alone: []string{both, brief}}
	}
}

// only says what is so if no term of one side is there.
func only(there, missing side) Sentence {
	none := "No term " + missing.verb + "s the sum"
	return Sentence{
		Says:  []string{none + "; " + there.does("it") + ".", none + "."},
		Alone: []string{none + "; " + there.does("it") + ".", none + "."},
	}
}

// add counts a term that moves the sum that far to this side.
func (s *side) add(row Row, far float64) {
	if !(far > 0) {
		return
	}
	s.count++
	size := max(s.most.Total.Value, -s.most.Total.Value)
	switch {
	case s.count == 1 || far > size:
		s.most, s.tied = row, false
	case far == size:
		s.tied = true
	}
}

// does says which term moves the sum, or it, to this side most.
func (s side) does(what string) string {
	verb := s.verb + "s " + what
	switch {
	case s.count == 1:
		return s.most.noun() + " alone " + verb
	case s.tied:
		return "no term " + verb + " more than " + s.most.noun()
	default:
		return s.most.noun() + " " + verb + " most"
	}
}

// some begins a sentence on how many terms are on this side.
func (s side) some() string {
	if s.count == 1 {
		return "One term " + s.verb + "s"
	}
	return "Some terms " + s.verb
}

// others goes on with it.
func (s side) others() string {
	if s.count == 1 {
		return "one " + s.verb + "s"
	}
	return "others " + s.verb
}

// capitalTerm begins a sentence with what a side does. The name of a unit stays as it is.
func capitalTerm(s side, does string) string {
	if s.tied || len(s.most.Terms) == 0 {
		return Capital(does)
	}
	return does
}

// noun returns the name of a term within a sentence.
func (r Row) noun() string {
	if len(r.Terms) == 0 {
		return "the bias"
	}
	return r.Label
}
