package explain

import "strings"

// meaning says which way the weight went, and why. The optimiser may have a memory of
// past gradients that moves the weight too.
func (m move) meaning(form optimizer, by step) Sentence {
	word := m.of.word()
	what := []string{strings.ReplaceAll(form.moves, "weight", word), "This is the new " + word + "."}
	if schedule := &m.of.at.Config.Schedule; !schedule.Constant() {
		what = append([]string{"This is the new " + word + "; the schedule makes η " + brief4(m.eta.Value) + " in this epoch."}, what...)
	}
	return m.says(form, by).about(what...)
}

func (m move) says(form optimizer, by step) Sentence {
	word := m.of.word()
	g, moved := m.gradient.Value, m.next-m.old.Value
	switch {
	case m.eta.Value == 0:
		return saying("The learning rate is 0, so the "+word+" stays.", "η is 0, so the "+word+" stays.")
	case moved == 0 && g != 0:
		return saying("The step is too small to change the "+word+".", "The step is too small to matter.")
	case moved == 0:
		return saying("The gradient is 0, so the "+word+" stays.", "The gradient is 0: the "+word+" stays.")
	case m.eta.Value < 0:
		return saying("The learning rate is negative, so the "+word+" "+goes(moved)+"s.", "η is negative: the "+word+" "+goes(moved)+"s.")
	case form.memory != "":
		return m.carried(form.memory, by.direction.Value, moved)
	default:
		return m.downhill(moved, form.by)
	}
}

// downhill says that the weight goes where the loss falls, and by how much.
func (m move) downhill(moved float64, by string) Sentence {
	word := m.of.word()
	why := "More " + word + " gives more loss, so the " + word + " "
	if moved > 0 {
		why = "More " + word + " gives less loss, so the " + word + " "
	}
	why += goes(moved) + "s"
	return Sentence{
		Says:  []string{why + by + ".", why + "."},
		Alone: []string{why + by + ".", why + ".", "The " + word + " " + goes(moved) + "s to lower the loss."},
	}
}

// carried says why a weight moved if past gradients move it too. Their buffer and the
// gradient of this step may differ in sign.
func (m move) carried(memory string, direction, moved float64) Sentence {
	word := m.of.word()
	end := "the " + word + " " + goes(moved) + "s."
	sign := "positive"
	if direction < 0 {
		sign = "negative"
	}
	switch {
	case direction*moved >= 0: // AdamW shrinks every weight, whatever m is.
		return saying("The decay of weights outweighs "+memory+": "+end, "Weight decay wins: "+end)
	case m.gradient.Value*direction > 0:
		return m.downhill(moved, ", as "+memory+" is "+sign)
	default:
		return saying("Past gradients outweigh this one and keep "+memory+" "+sign+": "+end,
			"Past gradients make the "+word+" "+goes(moved)+".")
	}
}

// goes says which way a weight went.
func goes(moved float64) string {
	if moved > 0 {
		return "grow"
	}
	return "fall"
}
