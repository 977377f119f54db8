package cli

import (
	"bytes"
	"encoding/json"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
	"backstep/network/notation"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// wrong returns what is wrong with the weights to which training has led, in a notation.
func wrong(setup *session.Setup, at *network.State, result *outcome, in notation.Notation) probe.Words {
	stand := probe.Stand{From: *at, Losses: desk.LossesOf(result.curve.Buckets(), 0, at.Epoch)}
	if b := result.broken; b != nil {
		trouble := setup.Trouble(b.Before, b.At)
		stand.Trouble = &trouble
	}
	return desk.Diagnosed(in, setup, &stand, number.Default())
}

// finding is a finding as train --json prints it.
type finding struct {
	What   string `json:"what"`
	Proof  string `json:"proof"`
	Remedy string `json:"remedy"`

	Flags   string `json:"flags"`   // of the command line
	Command string `json:"command"` // of the screen
}

// findingsJSON returns findings as a list of objects.
func findingsJSON(words *probe.Words) []byte {
	list := []finding{}
	for _, d := range words.Diagnoses() {
		list = append(list, finding{
			What: text.Clean(d.Title()), Proof: text.Clean(d.Proof), Remedy: text.Clean(d.Remedy.Sentence()),
			Flags: d.Remedy.Flags(words.Subject.Start.Seed), Command: d.Remedy.Line(),
		})
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(list); err != nil {
		panic("cli: " + err.Error()) // It is made of strings.
	}
	return bytes.TrimSpace(b.Bytes())
}
