#!/usr/bin/env node
import "../dist/xianzhi.mjs";
