package explain

// meaning says which way the weight went, and why. The optimiser may have a memory of
// past gradients that moves the weight too.
func (m move) meaning(form optimizer, by step) Sentence {
	word := m.of.word()
	what := []string{"The new " + word + "."}
	if form.moves != "" {
		what = append([]string{"The new " + word + form.moves + "."}, what...)
	}
	if schedule := &m.of.at.Config.Schedule; !schedule.Constant() {
		what = append([]string{"The new " + word + "; the schedule makes η " + brief4(m.eta.Value) + " in this epoch."}, what...)
	}
	return Sentence{What: what, Says: m.says(form, by)}
}

func (m move) says(form optimizer, by step) []string {
	word := m.of.word()
	g, moved := m.gradient.Value, m.next-m.old.Value
	switch {
	case m.eta.Value == 0:
		return []string{"The learning rate is 0, so the " + word + " stays.", "η is 0, so the " + word + " stays."}
	case moved == 0 && g != 0:
		return []string{"The step is too small to change the " + word + ".", "Too small a step to change it."}
	case moved == 0:
		return []string{"The gradient is 0, so the " + word + " stays.", "Its gradient is 0, so it stays."}
	case m.eta.Value < 0:
		return []string{"The learning rate is negative, so the " + word + " " + goes(moved) + ".", "η is negative: it " + goes(moved) + "."}
	case form.memory != "":
		return m.carried(form.memory, by.direction.Value, moved)
	default:
		return m.downhill(moved, form.by)
	}
}

// downhill says that the weight goes where the loss falls, and by how much.
func (m move) downhill(moved float64, by string) []string {
	word := m.of.word()
	why := "More " + word + ", more loss: so "
	if moved > 0 {
		why = "More " + word + ", less loss: so "
	}
	return []string{why + "the " + word + " " + goes(moved) + by + ".", why + "it " + goes(moved) + "."}
}

// carried says why a weight moved if past gradients move it too. Their buffer and the
// gradient of this step may differ in sign.
func (m move) carried(memory string, direction, moved float64) []string {
	word := m.of.word()
	end := "the " + word + " " + goes(moved) + "."
	sign := "positive"
	if direction < 0 {
		sign = "negative"
	}
	switch {
	case direction*moved >= 0: // AdamW shrinks every weight, whatever m is.
		return []string{"The decay of weights outweighs " + memory + ": " + end, "The decay wins: it " + goes(moved) + "."}
	case m.gradient.Value*direction > 0:
		return m.downhill(moved, ", as "+memory+" is "+sign)
	default:
		return []string{"Past gradients outweigh this one and keep " + memory + " " + sign + ": " + end, "Past gradients win: it " + goes(moved) + "."}
	}
}

// goes says which way a weight went.
func goes(moved float64) string {
	if moved > 0 {
		return "grows"
	}
	return "falls"
}
