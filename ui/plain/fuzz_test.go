package plain_test

import (
	"math/rand"
	"strings"
	"testing"
	"unicode"
)

// unspoken are signs that are to be words.
const unspoken = "δŷηΣ∂′²₁₂·−→←≤≥≈÷×½∞√"

// Any line is answered, in at most two lines, without control characters and in words.
func FuzzLine(f *testing.F) {
	for _, line := range []string{
		"", "next", "by phase; 14 next", "-3 s", "10e", "epoch; goto 50; view surface; move right", "select h1; weight bias", "sample 2", "explain δ h1", "epoch; explain δ h1",
		"epoch; explain new h1 bmi", "epoch; explain ŷ", "explain 1/3", "list h1", "list samples 2", "list weights", "help until", "help nothing", "set lr 1e300; 9 e", "restart lr 0.1; runs",
		"view gradients; finding next; mend", "view compare", "epoch; mark; epoch; mark; view compare; next", "view edit; type 1/3; accept", "view settings; value 0.5; change",
		"view data; row down", "copy program", "epoch; copy program", "until accuracy 95%", "back until sample 3 is right", "until |delta h1| < 1e-3", "until the size of δ h1 at most 0.1",
		"play; faster", "ghosts off; clear; loss log", "rename 1 \x1b[31mred", "goto \u202e3", "where\tagain", "again", "q", "theme dark; present; suspend", "open people.csv", "phase ∂W1", "\xff\xfe",
		"set hidden 0; epoch; explain dw y bmi", "set hidden 2,2,2; epoch; list h2.1", "set bias no; epoch; list h1", "set batch 1; epoch", "set data iris; epoch; list samples", "pin 3; set batch 2; 3 step; where",
		"drop sample 1; drop sample 1; drop sample 1; epoch", "digits 17; epoch; explain J batch", "set optimizer adam and schedule cosine; epoch; explain new h1 bmi", "view unit; page batch; sort z",
	} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if len(line) > 200 || strings.Contains(line, "csv") || strings.Contains(line, "cells") {
			t.Skip()
		}
		k := about(t, "diabetes")
		k.hasty = true
		looks := 0
		k.onSay = func(said string) {
			if looks += strings.Count(said, "Still working"); looks > 2 {
				k.Interrupt() // Nobody waits.
			}
		}
		for _, one := range strings.Split(strings.ReplaceAll(line, "\n", ";"), ";") {
			wellSaid(t, one, k.said(t, one))
		}
	})
}

// wellSaid checks an answer.
func wellSaid(t *testing.T, line, said string) {
	t.Helper()
	lines := 0
	for _, r := range said {
		switch {
		case r == '\n':
			lines++
		case unicode.IsControl(r), strings.ContainsRune(unspoken, r), r > unicode.MaxASCII && unicode.Is(unicode.Sm, r):
			t.Fatalf("%q is answered with %q in %q", line, r, said)
		}
	}
	lines -= strings.Count(said, "Still working")
	if lines > 2 && !lists(line) {
		t.Fatalf("%q is answered in %d lines: %s", line, lines, said)
	}
	if strings.Contains(said, "  ") && !lists(line) || strings.Contains(said, "%!") {
		t.Fatalf("%q is answered badly: %q", line, said)
	}
}

// lists reports whether a line asks for what takes several lines.
func lists(line string) bool {
	name := strings.TrimLeft(line, " \t0123456789-")
	for _, word := range []string{"li", "h", "copy", "view gradients", "ag"} {
		if strings.HasPrefix(name, word) {
			return true
		}
	}
	return false
}

// Commands with what may follow them, in any order, in sessions of every kind.
func TestAnyCommandIsAnswered(t *testing.T) {
	for seed, session := range []string{
		"diabetes", "iris --hidden 3 --activation relu --batch 40 --shuffle true", "mazur", "xor --optimizer adam --batch 1", "progression --hidden 0", "digits --hidden 3",
		"curve --no-bias true --loss mae --hidden 3", "spiral --hidden 2,2,2 --schedule cosine",
	} {
		t.Run(session, func(t *testing.T) {
			draw := rand.New(rand.NewSource(int64(seed)))
			k := about(t, session)
			k.hasty = true
			k.onSay = func(said string) {
				if strings.Contains(said, "Still working, ") {
					k.Interrupt() // Nobody waits.
				}
			}
			for range 120 {
				line := k.anyLine(draw)
				wellSaid(t, line, k.said(t, line))
			}
		})
	}
}

// anyLine returns a command, and often something that may follow it.
func (k *talk) anyLine(draw *rand.Rand) string {
	all := k.desk.Commands()
	c := all[draw.Intn(len(all))]
	if draw.Intn(3) == 0 {
		return []string{"next", "step", "epoch", "by phase", "sample next", "select next"}[draw.Intn(6)]
	}
	if c.Name == "quit" || c.Name == "open" || c.Name == "save" || strings.Contains(c.Name, "set") {
		return "next"
	}
	if c.Complete == nil || draw.Intn(4) == 0 {
		return c.Form
	}
	offers := c.Complete(k.desk, "")
	if len(offers) == 0 {
		return c.Name
	}
	return c.Name + " " + offers[draw.Intn(len(offers))]
}
