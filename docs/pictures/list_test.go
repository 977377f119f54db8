package main

import (
	"path/filepath"
	"slices"
	"testing"
)

func TestThePicturesCanBeTold(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range pictures() {
		if seen[p.name] {
			t.Errorf("%s stands twice", p.name)
		}
		seen[p.name] = true
		if !slices.Contains([]string{".png", ".gif"}, filepath.Ext(p.name)) {
			t.Errorf("%s is no kind of picture", p.name)
		}
		if p.theme != "dark" && p.theme != "light" {
			t.Errorf("%s: what colours has a terminal with the theme %q?", p.name, p.theme)
		}
		held := slices.ContainsFunc(p.steps, func(s step) bool { return s.hold > 0 })
		if held != p.moves() {
			t.Errorf("%s: screens are held: %t", p.name, held)
		}
		if p.shows == "" {
			t.Errorf("%s: anything may be on it", p.name)
		}
	}
}

func TestPicturesAreChosenByName(t *testing.T) {
	list, err := choose([]string{"light.png", "diabetes.gif"})
	if err != nil || len(list) != 2 || list[0].name != "light.png" || list[1].name != "diabetes.gif" {
		t.Errorf("got %v, %v", list, err)
	}
	if list, err := choose(nil); len(list) != len(pictures()) || err != nil {
		t.Errorf("got %d of all, %v", len(list), err)
	}
	if _, err := choose([]string{"diabetes.jpg"}); err == nil {
		t.Error("there is a diabetes.jpg")
	}
}
