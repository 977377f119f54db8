package explain

import "fmt"

// sumMeaning says what a weighted sum is, and which terms move it most.
func sumMeaning(u unit, rows []Row) Sentence {
	name, letter := clip(u.name()), u.at.feedLetter(u.q.Layer)
	bias := ""
	if u.at.architecture().Bias {
		bias = ", and a bias"
	}
	return Sentence{
		What: []string{
			fmt.Sprintf("z of %s adds up what comes in: each %s times its weight%s.", name, letter, bias),
			fmt.Sprintf("z of %s: each %s times its weight, added up.", name, letter),
			fmt.Sprintf("Each %s times its weight.", letter),
		},
		Says: extremes(rows),
	}
}

// extremes says which terms raise a sum and lower it most.
func extremes(rows []Row) []string {
	var high, low Row
	for _, row := range rows {
		if row.Total.Value > high.Total.Value {
			high = row
		}
		if row.Total.Value < low.Total.Value {
			low = row
		}
	}
	switch {
	case high.Label == "" && low.Label == "":
		return []string{"Every term is 0, and so is the sum.", "Every term of it is 0."}
	case low.Label == "":
		return []string{
			"Nothing lowers it; " + high.noun() + " lifts it most.",
			"Nothing lowers it.",
		}
	case high.Label == "":
		return []string{
			"Nothing lifts it; " + low.noun() + " lowers it most.",
			"Nothing lifts it.",
		}
	default:
		return []string{
			high.subject() + " lifts it most, " + low.noun() + " lowers it most.",
			high.subject() + " lifts it, " + low.noun() + " lowers it.",
			"Some terms lift it, others lower it.",
		}
	}
}

// noun returns the name of a term within a sentence.
func (r Row) noun() string {
	if len(r.Terms) == 0 {
		return "the bias"
	}
	return clip(r.Label)
}

// subject returns the name of a term at the beginning of a sentence. The name of a unit
// stays as it is.
func (r Row) subject() string {
	if len(r.Terms) == 0 {
		return "The bias"
	}
	return clip(r.Label)
}
